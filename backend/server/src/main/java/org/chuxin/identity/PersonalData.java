package org.chuxin.identity;

import java.util.List;

/**
 * A module's answer for what it keeps about a resident: each module with a resident
 * column has one. May block.
 */
public interface PersonalData {

	/**
	 * The tables of this module that have a resident column.
	 * @return table names
	 */
	List<String> tables();

	/**
	 * What is kept about a resident, in words that they understand.
	 * @param residentId the resident
	 * @return sections of their export, in Chinese
	 */
	List<Section> export(long residentId);

	/**
	 * Erases what names the resident, inside the caller's transaction; the pseudonymous
	 * ledger may stay, and what was used of {@link RunningLimits} until they are over.
	 * @param residentId the resident
	 */
	void erase(long residentId);

	/**
	 * Erases, in portions and before the account closes, what is so much that erasing it
	 * at once would make others wait.
	 * @param residentId the resident
	 */
	default void eraseAhead(long residentId) {
	}

	/**
	 * A part of an export.
	 *
	 * @param name what it is about, for example 答题记录
	 * @param rows its entries
	 */
	record Section(String name, List<Row> rows) {
	}

	/**
	 * An entry of an export.
	 *
	 * @param title what the entry is
	 * @param facts what is kept
	 */
	record Row(String title, List<Fact> facts) {
	}

	/**
	 * One value that is kept.
	 *
	 * @param label its name in Chinese
	 * @param value the value as text
	 */
	record Fact(String label, String value) {
	}

}
