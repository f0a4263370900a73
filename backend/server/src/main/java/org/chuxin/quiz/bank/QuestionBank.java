package org.chuxin.quiz.bank;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chuxin.audit.Actor;
import org.chuxin.audit.AuditTrail;
import org.chuxin.platform.Installation;
import org.chuxin.platform.csv.ImportSummary;
import org.chuxin.platform.sql.Portions;
import org.chuxin.platform.web.Page;
import org.chuxin.quiz.bank.csv.CsvQuestion;
import org.chuxin.quiz.marking.QuestionKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The question bank (题库); may block. */
@Component
@Transactional
public class QuestionBank {

	/** Keeps a statement below the database's packet, whatever the rows hold. */
	private static final int PORTION = 200;

	private final BankMapper rows;

	private final AuditTrail audit;

	private final Installation installation;

	private final JsonMapper json;

	private final Clock clock;

	QuestionBank(BankMapper rows, AuditTrail audit, Installation installation, JsonMapper json, Clock clock) {
		this.rows = rows;
		this.audit = audit;
		this.installation = installation;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * The questions that papers may draw.
	 * @param kind how they are answered
	 * @return all of them, by code
	 */
	@Transactional(readOnly = true)
	public List<BankQuestion> published(QuestionKind kind) {
		return this.rows.published(kind).stream().map((row) -> row.question(this.json)).toList();
	}

	@Transactional(readOnly = true)
	Page<QuestionView> page(@Nullable QuestionKind kind, String after) {
		List<BankRow> read = this.rows.page(kind, after, Page.SIZE + 1);
		return Page.byText(read, BankRow::code, (row) -> row.view(this.json));
	}

	/**
	 * Takes all questions or none. What says the same as before stays untouched, so a
	 * second import of a file changes nothing; what changes gets the next version.
	 */
	ImportSummary importAll(List<CsvQuestion> questions, Actor actor) {
		this.rows.takeTurn();
		Map<String, BankRow> before = existing(questions);
		List<BankRow> changes = questions.stream()
			.map((question) -> BankRow.of(question, this.json))
			.filter((row) -> !isThere(row, before.get(row.code())))
			.map((row) -> next(row, before.get(row.code())))
			.sorted(Comparator.comparing(BankRow::code))
			.toList();
		Instant now = Instant.now(this.clock);
		Portions.of(changes, PORTION).forEach((portion) -> this.rows.save(portion, now));
		int changed = (int) changes.stream().filter((row) -> before.containsKey(row.code())).count();
		ImportSummary summary = new ImportSummary(questions.size(), changes.size() - changed, changed,
				questions.size() - changes.size());
		this.audit.record(actor, "bank.import", "question-bank", null, summary);
		return summary;
	}

	private Map<String, BankRow> existing(List<CsvQuestion> questions) {
		List<String> codes = questions.stream().map(CsvQuestion::code).sorted().toList();
		return Portions.of(codes, PORTION)
			.stream()
			.flatMap((portion) -> this.rows.withCodes(portion).stream())
			.collect(Collectors.toMap(BankRow::code, Function.identity()));
	}

	private static boolean isThere(BankRow row, @Nullable BankRow before) {
		return before != null && before.saysTheSameAs(row);
	}

	private BankRow next(BankRow row, @Nullable BankRow before) {
		// with the second person off, publishing passes the review at once
		QuestionState state = this.installation.secondPerson() ? QuestionState.IN_REVIEW : QuestionState.PUBLISHED;
		return (before != null) ? row.as(before.id(), before.version() + 1, state) : row.as(0, 1, state);
	}

}
