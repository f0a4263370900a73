package org.chuxin.platform.csv;

import java.util.List;

/**
 * What a kind of file must look like.
 *
 * @param columns names of the header, all of them needed, in any order
 * @param key the column whose values are unique within a file
 * @param mostRows how many rows a file may have
 * @param empty a Chinese sentence for a file without rows
 * @param counted measure word and noun of a row, for example 题
 */
public record CsvForm(List<String> columns, String key, int mostRows, String empty, String counted) {
}
