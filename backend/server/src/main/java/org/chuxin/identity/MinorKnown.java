package org.chuxin.identity;

/**
 * A resident turned out to be under 18, whatever they said before; told inside the
 * transaction that keeps the birth date.
 *
 * @param residentId who
 */
public record MinorKnown(long residentId) {
}
