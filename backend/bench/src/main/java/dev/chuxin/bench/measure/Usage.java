package dev.chuxin.bench.measure;

/**
 * Processor time of the parts of one side.
 *
 * @param server microseconds
 * @param sql microseconds
 * @param redis microseconds
 */
public record Usage(long server, long sql, long redis) {

	/** None. */
	public static final Usage NONE = new Usage(0, 0, 0);

	/**
	 * What was used up to now.
	 * @param server process id, 0 for none
	 * @param sql process id
	 * @param redis process id
	 * @return since the processes' start
	 */
	public static Usage now(long server, long sql, long redis) {
		return new Usage(Processor.micros(server), Processor.micros(sql), Processor.micros(redis));
	}

	/** The difference to an earlier moment. */
	public Usage since(Usage earlier) {
		return new Usage(this.server - earlier.server, this.sql - earlier.sql, this.redis - earlier.redis);
	}

	/** The sum with another. */
	public Usage plus(Usage other) {
		return new Usage(this.server + other.server, this.sql + other.sql, this.redis + other.redis);
	}

}
