package org.chuxin.quiz.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.chuxin.quiz.bank.BankQuestion;
import org.chuxin.quiz.bank.QuestionBank;
import org.chuxin.quiz.marking.QuestionKind;
import org.chuxin.quiz.paper.PooledQuestion;
import org.chuxin.quiz.paper.QuizSettings;
import org.chuxin.quiz.paper.QuizSettings.Portion;
import org.chuxin.quiz.publication.QuizTexts.StoredAnswer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Copies the bank into a published version, so that a later change of the bank changes no
 * quiz; may block.
 */
@Component
class BankCopies {

	/** Number of the first version of a text and of its answers. */
	static final int FIRST = 1;

	private static final List<String> TRUTH = List.of("正确", "错误");

	private final QuizMapper rows;

	private final QuestionBank bank;

	private final JsonMapper json;

	BankCopies(QuizMapper rows, QuestionBank bank, JsonMapper json) {
		this.rows = rows;
		this.bank = bank;
		this.json = json;
	}

	void copy(QuizRow quiz, QuizSettings settings) {
		List<PooledQuestion> pool = new ArrayList<>();
		List<StoredAnswer> answers = new ArrayList<>();
		for (Portion portion : settings.questions()) {
			for (BankQuestion question : this.bank.published(portion.kind())) {
				pool.add(new PooledQuestion(question.id(), question.kind(), question.stem(),
						(question.kind() == QuestionKind.TRUE_FALSE) ? TRUTH : question.options(),
						portion.markHundredths()));
				answers.add(StoredAnswer.of(question.id(), question.key(), question.explanation(), question.source()));
			}
		}
		this.rows.insertText(quiz.id(), FIRST, quiz.settings(), this.json.writeValueAsString(pool));
		this.rows.insertKey(quiz.id(), FIRST, this.json.writeValueAsString(answers));
	}

	/** The kind of which the bank holds fewer questions than one paper needs. */
	Optional<Outcome> shortage(QuizSettings settings) {
		return settings.questions().stream().<Outcome>mapMulti((portion, refusals) -> {
			int there = this.bank.published(portion.kind()).size();
			if (there < portion.count()) {
				refusals.accept(new Outcome.PoolTooSmall(portion.kind(), portion.count(), there));
			}
		}).findFirst();
	}

	/**
	 * What the organiser should know before residents meet the same question twice
	 * (DOMAIN.md D11).
	 */
	List<String> warnings(QuizSettings settings) {
		int attempts = Objects.requireNonNullElse(settings.attemptsInAll(), settings.attemptsPerDay());
		List<String> warnings = new ArrayList<>();
		for (Portion portion : settings.questions()) {
			int pool = this.bank.published(portion.kind()).size();
			if (pool < portion.count() * attempts) {
				warnings.add("题库里这类题只有 " + pool + " 道，答满 " + attempts + " 次会遇到重复的题。");
			}
		}
		return warnings;
	}

}
