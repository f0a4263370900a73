package org.chuxin.platform.commit;

import java.util.List;

/**
 * One kind of work whose submissions share transactions.
 *
 * @param <C> command
 * @param <R> result; refusals are results, never exceptions
 */
public interface Work<C, R> {

	/**
	 * Name of the kind, for threads and metrics.
	 * @return lower case, dashes
	 */
	String name();

	/**
	 * Locks, decides and writes a whole batch inside one transaction of the caller; may
	 * block. It is repeated as a whole after a deadlock or a lost connection, so it keeps
	 * no state of its own.
	 * @param commands in order of arrival, at least one
	 * @return one result for each command, in the same order
	 */
	List<R> decide(List<C> commands);

	/**
	 * Publishes the effects of a committed batch; must not block for long.
	 * @param results what {@link #decide} returned
	 */
	default void committed(List<R> results) {
	}

}
