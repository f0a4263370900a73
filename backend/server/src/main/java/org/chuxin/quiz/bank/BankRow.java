package org.chuxin.quiz.bank;

import java.util.Arrays;
import java.util.List;

import org.chuxin.quiz.bank.csv.CsvQuestion;
import org.chuxin.quiz.marking.Key;
import org.chuxin.quiz.marking.QuestionKind;
import tools.jackson.databind.json.JsonMapper;

/** A question as SQL has it: lists as JSON, the answer as in the file. */
record BankRow(long id, String code, QuestionKind kind, String stem, String options, String answer, String explanation,
		String source, String period, int difficulty, String tags, int version, QuestionState state) {

	private static final List<String> STATEMENT = List.of("正确", "错误");

	static BankRow of(CsvQuestion question, JsonMapper json) {
		return new BankRow(0, question.code(), question.kind(), question.stem(),
				json.writeValueAsString(question.options()), question.answer(), question.explanation(),
				question.source(), question.period(), question.difficulty(), json.writeValueAsString(question.tags()),
				1, QuestionState.DRAFT);
	}

	boolean saysTheSameAs(BankRow other) {
		return equals(other.as(this.id, this.version, this.state));
	}

	BankRow as(long id, int version, QuestionState state) {
		return new BankRow(id, this.code, this.kind, this.stem, this.options, this.answer, this.explanation,
				this.source, this.period, this.difficulty, this.tags, version, state);
	}

	BankQuestion question(JsonMapper json) {
		List<String> shown = (this.kind == QuestionKind.TRUE_FALSE) ? STATEMENT : list(this.options, json);
		return new BankQuestion(this.id, this.code, this.kind, this.stem, shown, key(), this.explanation, this.source,
				this.version);
	}

	QuestionView view(JsonMapper json) {
		return new QuestionView(this.code, this.kind, this.stem, list(this.options, json), this.answer,
				this.explanation, this.source, this.period, this.difficulty, list(this.tags, json), this.version,
				this.state);
	}

	private Key key() {
		return switch (this.kind) {
			case SINGLE, MULTIPLE ->
				new Key.Choices(this.answer.chars().map((letter) -> 1 << (letter - 'A')).reduce(0, (a, b) -> a | b));
			case TRUE_FALSE -> new Key.Choices(this.answer.equals("T") ? 0b01 : 0b10);
			case FILL -> new Key.Texts(Arrays.stream(this.answer.split("\\|")).map(String::strip).toList());
		};
	}

	private static List<String> list(String text, JsonMapper json) {
		return List.of(json.readValue(text, String[].class));
	}

}
