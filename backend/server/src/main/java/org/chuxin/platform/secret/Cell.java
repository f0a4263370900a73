package org.chuxin.platform.secret;

import java.nio.charset.StandardCharsets;

/**
 * The one place in SQL where a sealed text may stand.
 *
 * @param table the table
 * @param column its column
 * @param id key of its row
 */
public record Cell(String table, String column, long id) {

	/** What its seal is bound to. */
	byte[] name() {
		return (this.table + '.' + this.column + '/' + this.id).getBytes(StandardCharsets.UTF_8);
	}

}
