package org.chuxin.contract;

import java.util.List;
import java.util.Map;

import org.chuxin.contract.openapi.Contract;
import org.chuxin.contract.openapi.Operation;
import org.chuxin.harness.Api;
import org.chuxin.quiz.QuizVocabulary;

import static org.chuxin.quiz.QuizVocabulary.attempt;

/** Provokes the refusals that the contract names. */
final class Refusals {

	private final Stage stage;

	private final Scenarios scenarios;

	Refusals(Stage stage, Scenarios scenarios) {
		this.stage = stage;
		this.scenarios = scenarios;
	}

	/**
	 * A call that must be refused.
	 * @param operation what is called
	 * @param code how it must be refused
	 * @return the call
	 * @throws IllegalStateException when nobody wrote how to provoke it
	 */
	Call call(Operation operation, String code) {
		Call good = good(operation);
		return switch (code) {
			case "UNAUTHENTICATED" -> good.as(this.stage.nobody());
			case "FORBIDDEN" -> good.as(stranger(operation));
			case "CONSENT_REQUIRED" -> good.as(this.stage.people().newcomer());
			case "CLIENT_TOO_OLD" -> good.header("X-Client-Version", "0.0.1");
			case "MALFORMED_BODY" -> good.body("{");
			case "INVALID_REQUEST" -> operation.operationId().equals("publishActivity") ? own(operation, code, good)
					: invalid(operation, good);
			case "UNSUPPORTED_MEDIA_TYPE" -> good.body("text/plain", "{}");
			case "PAYLOAD_TOO_LARGE" -> good.body(good.contentType(),
					" ".repeat(operation.operationId().startsWith("import") ? 11_000_000 : 200_000));
			case "MESSAGE_NOT_FOUND" -> operation.request() != null ? good.body("{\"upTo\":\"AAAAAAAAAAA\"}")
					: good.with("messageId", "AAAAAAAAAAA");
			case "QUIZ_NOT_FOUND" -> good.with("quizId", "no-such-quiz");
			case "ATTEMPT_NOT_FOUND" -> good.with("number", 9);
			case "WECHAT_UNAVAILABLE" -> {
				String path = switch (operation.operationId()) {
					case "logIn" -> "/sns/jscode2session";
					case "registerVolunteer" -> "/wxa/business/getuserphonenumber";
					default -> "/wxa/msg_sec_check";
				};
				this.stage.fault("{\"path\":\"" + path + "\",\"errcode\":40013}");
				yield good;
			}
			default -> own(operation, code, good);
		};
	}

	/** A call that would be answered well. */
	Call good(Operation operation) {
		return this.scenarios.call(operation, Scenarios.of(operation).getFirst());
	}

	private static Call invalid(Operation operation, Call good) {
		if (operation.request() != null) {
			return good.body("{\"nothingOfOurs\":1}");
		}
		if (operation.operationId().equals("getCheckInCode")) {
			return good.query("?direction=UP");
		}
		if (operation.path().contains("{kind}")) {
			return good.with("kind", "x");
		}
		return operation.path().contains("{number}") ? good.with("number", "x")
				: good.query(good.query().isEmpty() ? "?cursor=!" : good.query() + "&cursor=!");
	}

	private Call own(Operation operation, String code, Call good) {
		if (VolunteerScenes.knows(operation)) {
			return new VolunteerScenes(this.stage).refusal(operation, code, good);
		}
		if (AttendanceScenes.has(operation)) {
			return new AttendanceScenes(this.stage).refused(operation, code, good);
		}
		if (ServiceScenes.has(operation)) {
			return new ServiceScenes(this.stage).refused(operation, code, good);
		}
		if (ActivityScenes.has(operation)) {
			return new ActivityScenes(this.stage).refused(operation, code, good);
		}
		if (OrganisationScenes.has(operation)) {
			return new OrganisationScenes(this.stage).refused(operation, code, good);
		}
		return switch (operation.operationId()) {
			case "logIn", "openOrganiserSession", "agreeToPrivacy", "changeNickname", "decideNickname" ->
				account(operation, code, good);
			case "getBoard", "getMyPlace", "joinBoard" -> code.equals("UNDER_AGE") ? good.body("{\"adult\":false}")
					: good.with("quizId", this.stage.quizzes().aPublishedQuiz(Map.of()));
			case "startAttempt" -> start(code, good);
			case "saveAnswer", "handIn", "getResult" -> attempted(operation, code, good);
			default -> organised(code, good);
		};
	}

	private Call account(Operation operation, String code, Call good) {
		return switch (code) {
			case "CODE_INVALID" -> {
				good.send(operation).expect(201);
				yield good;
			}
			case "ACCOUNT_RISK" -> {
				Stage.LogInCode logIn = this.stage.aLogInCode();
				this.stage.flag(logIn.person());
				yield good.body("{\"code\":\"" + logIn.code() + "\"}");
			}
			case "INVITATION_INVALID" -> good.body("{\"invitationCode\":\"AAAAAAAAAAAAAAAAAAAAAA\"}");
			case "GUIDELINE_CHANGED" -> good.body("{\"version\":\"1999-01\"}");
			case "NICKNAME_REFUSED" -> good.body("{\"nickname\":\"广告\"}");
			case "NOT_FOUND" -> good.with("residentId", "AAAAAAAAAAA");
			case "NICKNAME_CHANGED" -> good.body("{\"wanted\":\"另一个\",\"approved\":true}");
			default -> throw unknown(operation, code);
		};
	}

	private Call start(String code, Call good) {
		Api resident = good.caller();
		String quizId = this.stage.quizzes().aPublishedQuiz(switch (code) {
			case "QUIZ_NOT_OPEN" ->
				Map.of("opensAt", this.scenarios.inDays(1).toString(), "closesAt", this.scenarios.inDays(2).toString());
			case "ATTEMPTS_USED_TODAY" -> Map.of("attemptsPerDay", 1);
			case "ATTEMPTS_USED_UP" -> Map.of("attemptsInAll", 1);
			default -> Map.of();
		});
		if (code.equals("ATTEMPT_OPEN")) {
			resident.put(attempt(quizId, 1)).expect(201);
		}
		else if (code.startsWith("ATTEMPTS_USED")) {
			QuizVocabulary.play(resident, quizId, 1, 0);
		}
		return good.with("quizId", quizId).with("number", switch (code) {
			case "QUIZ_NOT_OPEN" -> 1;
			case "ATTEMPT_NUMBER_WRONG" -> 7;
			default -> 2;
		});
	}

	private Call attempted(Operation operation, String code, Call good) {
		String quizId = good.variables().getOrDefault("quizId", "");
		return switch (code) {
			case "QUESTION_NOT_ON_PAPER" ->
				operation.operationId().equals("saveAnswer") ? good.with("questionId", "AAAAAAAAAAA")
						: good.body("{\"answers\":[{\"questionId\":\"AAAAAAAAAAA\",\"saveNumber\":1,\"text\":\"\"}]}");
			case "ATTEMPT_OVER" -> {
				good.caller().put(attempt(quizId, 1) + "/hand-in", Map.of()).expect(200);
				yield good;
			}
			case "SAVE_NUMBER_USED" -> {
				good.send(operation).expect(200);
				yield good.body("{\"saveNumber\":3,\"optionIds\":[]}");
			}
			case "ATTEMPT_NOT_FINISHED" -> {
				good.caller().put(attempt(quizId, 2)).expect(201);
				yield good.with("number", 2);
			}
			default -> throw unknown(operation, code);
		};
	}

	private Call organised(String code, Call good) {
		return switch (code) {
			case "IMPORT_ROWS_INVALID" -> good.body("text/csv", "code,type\nA,B\n");
			case "QUIZ_PUBLISHED" -> good.with("quizId", this.stage.theQuiz());
			case "QUIZ_NOT_PUBLISHED" -> good.with("quizId", this.scenarios.aDraft(Map.of()));
			case "POOL_TOO_SMALL" -> good.with("quizId", this.scenarios
				.aDraft(Map.of("questions", List.of(Map.of("kind", "FILL", "count", 100, "marks", 1)))));
			case "QUIZ_CLOSED" -> {
				String quizId = this.stage.aQuizOfEachKind(Map.of());
				good.caller().put("/organiser/quizzes/" + quizId + "/closure").expect(200);
				yield good.with("quizId", quizId);
			}
			default -> throw new IllegalStateException("nobody wrote how to provoke " + code);
		};
	}

	private Api stranger(Operation operation) {
		return operation.contract().startsWith("resident") ? this.stage.people().organiser("GUIDE")
				: this.stage.people().resident();
	}

	private static IllegalStateException unknown(Operation operation, String code) {
		return new IllegalStateException("nobody wrote how to provoke " + code + " of " + operation);
	}

	/** The codes that an operation names. */
	static List<String> of(Operation operation) {
		return operation.responses()
			.values()
			.stream()
			.filter((body) -> Contract.PROBLEM.equals(body.contentType()))
			.flatMap((body) -> body.examples().keySet().stream())
			.toList();
	}

	/** The status that belongs to a code. */
	static int status(Operation operation, String code) {
		return operation.responses()
			.entrySet()
			.stream()
			.filter((each) -> each.getValue().examples().containsKey(code))
			.mapToInt(Map.Entry::getKey)
			.filter((status) -> status >= 400)
			.findFirst()
			.orElseThrow();
	}

}
