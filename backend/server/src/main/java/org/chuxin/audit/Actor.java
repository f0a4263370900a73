package org.chuxin.audit;

/**
 * Who acted, as values: the entry stays true when the account is gone.
 *
 * @param id id of the account, 0 for the system
 * @param name shown name
 * @param source address the act came from
 */
public record Actor(long id, String name, String source) {
}
