package org.chuxin.quiz.bank;

/** stub. */
public record BankQuestion(long id, String code, org.chuxin.quiz.marking.QuestionKind kind, String stem,
		java.util.List<String> options, org.chuxin.quiz.marking.Key key, String explanation, String source,
		int version) {
}
