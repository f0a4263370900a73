package org.chuxin.identity;

/**
 * A resident is called otherwise from now on.
 *
 * @param residentId who
 */
public record NicknameChanged(long residentId) {
}
