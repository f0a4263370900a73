package org.chuxin.platform.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvRecord;

/** The first line of a file: which column stands where, in any order. */
final class Header {

	private final List<String> names;

	private Header(List<String> names) {
		this.names = names;
	}

	/** Reads the header and reports missing, unknown and repeated columns by name. */
	static Header of(CsvRecord first, List<String> columns, RowErrors errors) {
		List<String> names = first.getFields().stream().map(String::strip).toList();
		Set<String> seen = new HashSet<>();
		List<String> missing = new ArrayList<>(columns);
		missing.removeAll(names);
		missing.forEach((name) -> errors.add(first.getStartingLineNumber(), name, "表头缺少这一列。"));
		for (int i = 0; i < names.size(); i++) {
			String name = names.get(i);
			if (!columns.contains(name)) {
				errors.add(first.getStartingLineNumber(), shortened(name), "表头第 %d 列不认识，请删去或改名。".formatted(i + 1));
			}
			else if (!seen.add(name)) {
				errors.add(first.getStartingLineNumber(), name, "表头里这一列重复了。");
			}
		}
		return new Header(names);
	}

	/** The values of a line by column. */
	Row row(CsvRecord line, RowErrors errors) {
		Map<String, String> values = new LinkedHashMap<>();
		for (int i = 0; i < Math.min(this.names.size(), line.getFieldCount()); i++) {
			values.put(this.names.get(i), line.getField(i).strip());
		}
		return new Row(line.getStartingLineNumber(), values, errors);
	}

	/** Whether a line has its columns; empty ones at its end do not matter. */
	boolean fits(CsvRecord line) {
		int count = line.getFieldCount();
		while (count > this.names.size() && line.getField(count - 1).isBlank()) {
			count--;
		}
		return count == this.names.size();
	}

	int size() {
		return this.names.size();
	}

	private static String shortened(String name) {
		return (name.length() > 40) ? name.substring(0, 40) : name;
	}

}
