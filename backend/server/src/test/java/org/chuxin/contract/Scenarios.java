package org.chuxin.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.chuxin.contract.openapi.Operation;
import org.chuxin.contract.openapi.Operation.Body;
import org.chuxin.harness.Api;
import org.chuxin.notice.NoticeVocabulary;
import org.chuxin.quiz.QuizVocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static org.chuxin.quiz.QuizVocabulary.attempt;

/**
 * Brings a server into the state in which an example of the contract is answered as the
 * contract says, and puts live ids in place of the example's.
 */
final class Scenarios {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final AtomicInteger NEXT = new AtomicInteger();

	private final Stage stage;

	Scenarios(Stage stage) {
		this.stage = stage;
	}

	/**
	 * The names of an operation's scenes: its request examples, else what its successes
	 * show.
	 */
	static List<String> of(Operation operation) {
		if (operation.request() != null) {
			return List.copyOf(operation.requestExamples().keySet());
		}
		List<String> shown = operation.responses()
			.entrySet()
			.stream()
			.filter((each) -> each.getKey() < 300)
			.flatMap((each) -> names(each.getValue()))
			.toList();
		return shown;
	}

	private static Stream<String> names(Body body) {
		return body.examples().isEmpty() ? Stream.of("done") : body.examples().keySet().stream();
	}

	/**
	 * Sets a scene.
	 * @param operation what is to be called
	 * @param example name of the scene
	 * @return the call
	 * @throws IllegalStateException when nobody wrote this operation's scene
	 */
	Call call(Operation operation, String example) {
		JsonNode body = operation.requestExamples().get(example);
		ObjectNode json = (body instanceof ObjectNode object) ? object.deepCopy()
				: JsonNodeFactory.instance.objectNode();
		if (VolunteerScenes.knows(operation)) {
			return new VolunteerScenes(this.stage).call(operation, example, json);
		}
		if (AttendanceScenes.has(operation)) {
			return new AttendanceScenes(this.stage).call(operation, example, json);
		}
		if (ServiceScenes.has(operation)) {
			return new ServiceScenes(this.stage).call(operation, example, json);
		}
		if (ActivityScenes.has(operation)) {
			return new ActivityScenes(this.stage).call(operation, example, json);
		}
		if (OrganisationScenes.has(operation)) {
			return new OrganisationScenes(this.stage).call(operation, example, json);
		}
		return switch (operation.operationId()) {
			case "getAbout", "getPrivacyGuideline" -> Call.by(this.stage.nobody());
			case "logIn" -> Call.by(this.stage.nobody()).body(json.put("code", this.stage.aLogInCode().code()));
			case "openOrganiserSession" ->
				Call.by(this.stage.nobody()).body(json.put("invitationCode", this.stage.anInvitationCode()));
			case "logOut", "logOutEverywhere", "exportMyData", "closeAccount" -> Call.by(aResident());
			case "listInbox", "readMessage", "readMessages" -> inbox(operation, example, json);
			case "listQuizzes" -> Call.by(aResident()).query("?phase=OPEN");
			case "getMe" -> Call.by(example.equals("beforeConsent") ? this.stage.people().newcomer() : aResident());
			case "agreeToPrivacy" -> Call.by(this.stage.people().newcomer()).body(json);
			case "changeNickname" -> Call.by(aResident()).body(json);
			case "closeOrganiserSession", "getOrganiser" -> Call.by(this.stage.people().organiser("GUIDE"));
			case "inviteOrganiser" -> Call.by(this.stage.people().organiser("ADMINISTRATOR")).body(json);
			case "listAudit" -> Call.by(this.stage.people().organiser("AUDITOR"));
			case "listNicknamesInReview" -> {
				aResidentWhoWants("柳河湾书记");
				yield Call.by(editor());
			}
			case "decideNickname" ->
				Call.by(editor()).with("residentId", aResidentWhoWants(json.path("wanted").asString())).body(json);
			case "importQuestions" -> Call.by(editor())
				.body("text/csv", operation.requestExamples().getOrDefault(example, json).asString(""));
			case "listQuestions", "listQuizzesOrganised" -> Call.by(editor());
			case "getBoard", "getMyPlace", "joinBoard", "leaveBoard" -> board(operation, example, json);
			case "getQuiz", "getQuizRules", "listMyAttempts", "startAttempt", "getAttempt", "saveAnswer", "handIn",
					"getResult" ->
				resident(operation, example, json);
			default -> organised(operation, example, json);
		};
	}

	private Call inbox(Operation operation, String example, ObjectNode json) {
		Api resident = aResident();
		if (example.equals("empty")) {
			return Call.by(resident);
		}
		String messageId = NoticeVocabulary.aMessageFor(this.stage.server(), resident);
		return switch (operation.operationId()) {
			case "readMessage" -> Call.by(resident).with("messageId", messageId);
			case "readMessages" -> Call.by(resident).body(json.put("upTo", messageId));
			default -> Call.by(resident);
		};
	}

	private Call resident(Operation operation, String example, ObjectNode json) {
		Api resident = aResident();
		String quizId = switch (example) {
			case "onlyOnce" -> this.stage.aQuizOfEachKind(Map.of("counting", "SINGLE", "attemptsInAll", 1));
			case "reviewLater" -> this.stage.aQuizOfEachKind(Map.of("answersShow", "AFTER_END"));
			default -> this.stage.theQuiz();
		};
		Call call = Call.by(resident).with("quizId", quizId).with("number", 1);
		return switch (operation.operationId()) {
			case "getQuiz", "getQuizRules" -> call;
			case "startAttempt" -> {
				if (example.equals("again")) {
					resident.put(attempt(quizId, 1)).expect(201);
				}
				yield call;
			}
			case "listMyAttempts", "getResult" -> {
				QuizVocabulary.play(resident, quizId, 1, 3);
				yield call;
			}
			default -> answering(operation, call, resident.put(attempt(quizId, 1)).expect(201).json(), json);
		};
	}

	private static Call answering(Operation operation, Call call, JsonNode paper, ObjectNode json) {
		return switch (operation.operationId()) {
			case "saveAnswer" -> {
				JsonNode question = Stage.question(paper, json.has("text") ? "FILL" : "SINGLE");
				yield call.with("questionId", question.path("questionId").asString()).body(live(json, question));
			}
			case "handIn" -> {
				json.path("answers").forEach((answer) -> {
					JsonNode question = Stage.question(paper, answer.has("text") ? "FILL" : "MULTIPLE");
					live((ObjectNode) answer, question).put("questionId", question.path("questionId").asString());
				});
				yield call.body(json);
			}
			default -> {
				JsonNode question = Stage.question(paper, "FILL");
				call.caller()
					.put(attempt(call.variables().getOrDefault("quizId", ""), 1) + "/answers/"
							+ question.path("questionId").asString(), Map.of("saveNumber", 1, "text", "23"))
					.expect(200);
				yield call;
			}
		};
	}

	private static ObjectNode live(ObjectNode answer, JsonNode question) {
		if (answer.has("optionIds")) {
			int chosen = answer.path("optionIds").size();
			answer.putArray("optionIds")
				.addAll(question.path("options")
					.valueStream()
					.limit(chosen)
					.map((option) -> option.path("optionId"))
					.toList());
		}
		return answer;
	}

	private Call board(Operation operation, String example, ObjectNode json) {
		Api resident = aResident();
		String quizId = example.equals("empty") ? this.stage.aQuizOfEachKind(Map.of()) : this.stage.theQuiz();
		if (!example.equals("empty")) {
			QuizVocabulary.play(resident, quizId, 1, 3);
		}
		if (!operation.operationId().equals("joinBoard") && !example.equals("notJoined") && !example.equals("empty")) {
			resident.put("/quizzes/" + quizId + "/board/consent", Map.of("adult", true)).expect(200);
		}
		Call call = Call.by(resident).with("quizId", quizId);
		return json.isEmpty() ? call : call.body(json);
	}

	private Call organised(Operation operation, String example, ObjectNode json) {
		Call call = Call.by(editor());
		return switch (operation.operationId()) {
			case "saveQuiz" -> call
				.with("quizId",
						example.equals("least") ? aDraft(Map.of())
								: "contract-new-" + NEXT.incrementAndGet() + '-' + Long.toString(System.nanoTime(), 36))
				.body(json);
			case "getQuizOrganised" ->
				call.with("quizId", example.equals("draft") ? aDraft(Map.of()) : this.stage.theQuiz());
			case "publishQuiz" -> call.with("quizId", aDraft(example.equals("smallPool") ? Map.of("attemptsPerDay", 20,
					"questions", List.of(Map.of("kind", "FILL", "count", 20, "marks", 5))) : Map.of()));
			case "closeQuiz", "switchBoardOff" -> call.with("quizId", this.stage.aQuizOfEachKind(Map.of()));
			case "switchBoardOn" ->
				call.with("quizId", this.stage.theQuiz()).body(json.put("endsAt", inDays(26).toString()));
			default -> throw new IllegalStateException("nobody wrote a scene for " + operation);
		};
	}

	Instant inDays(int days) {
		return this.stage.surroundings().clock().instant().plus(Duration.ofDays(days));
	}

	String aDraft(Map<String, Object> changes) {
		return this.stage.quizzes().aDraft(Stage.ofEachKind(changes));
	}

	private Api aResident() {
		return this.stage.people().resident();
	}

	private Api editor() {
		return this.stage.quizzes().editor();
	}

	private String aResidentWhoWants(String nickname) {
		Api resident = aResident();
		JsonNode me = JSON.readTree(resident.put("/me/nickname", Map.of("nickname", nickname)).expect(200).text());
		if (!me.path("nicknameInReview").asString("").equals(nickname)) {
			throw new IllegalStateException("WeChat did not leave " + nickname + " to a person: " + me);
		}
		return me.path("residentId").asString();
	}

}
