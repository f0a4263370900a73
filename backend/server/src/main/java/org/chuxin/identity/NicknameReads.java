package org.chuxin.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.chuxin.platform.commit.GroupCommit;
import org.chuxin.platform.commit.Lane;
import org.chuxin.platform.commit.Work;
import org.chuxin.platform.sql.RowsSql;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Opens the lane that reads nicknames: boards that ask while it reads share its next
 * statement.
 */
@Configuration(proxyBeanMethods = false)
class NicknameReads {

	@Bean
	Lane<Set<Long>, Map<Long, String>> nicknameLane(GroupCommit commits, JdbcOperations sql) {
		return commits.lane(new ReadWork(sql));
	}

	private record ReadWork(JdbcOperations sql) implements Work<Set<Long>, Map<Long, String>> {

		private static final RowsSql FIND = new RowsSql(
				"SELECT id, nickname FROM resident WHERE nickname IS NOT NULL AND id IN ({?})");

		@Override
		public String name() {
			return "nickname";
		}

		@Override
		public List<Map<Long, String>> decide(List<Set<Long>> boards) {
			Map<Long, String> names = new HashMap<>();
			RowCallbackHandler keep = (rows) -> names.put(rows.getLong(1), rows.getString(2));
			Set<Long> all = boards.stream().flatMap(Collection::stream).collect(Collectors.toSet());
			this.sql.query(FIND.list(all), keep);
			return boards.stream()
				.map((ids) -> ids.stream().collect(Collectors.toMap((id) -> id, (id) -> names.getOrDefault(id, ""))))
				.toList();
		}

	}

}
