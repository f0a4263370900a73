/**
 * Serves whoever imports a file: CSV as spreadsheets here write it, by the names of its
 * columns, with what is wrong by line, column and reason.
 */
@NamedInterface("csv")
@NullMarked
package org.chuxin.platform.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
