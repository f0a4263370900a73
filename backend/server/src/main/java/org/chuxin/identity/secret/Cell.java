package org.chuxin.identity.secret;

import java.nio.charset.StandardCharsets;

/**
 * The one place in SQL where a sealed text may stand.
 *
 * @param table the table
 * @param column its column
 * @param residentId whose row it is
 */
public record Cell(String table, String column, long residentId) {

	/** What its seal is bound to. */
	byte[] name() {
		return (this.table + '.' + this.column + '/' + this.residentId).getBytes(StandardCharsets.UTF_8);
	}

}
