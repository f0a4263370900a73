package org.chuxin.identity.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chuxin.identity.Role;
import org.chuxin.identity.access.Audience.Everybody;
import org.chuxin.identity.access.Audience.Organisers;
import org.chuxin.identity.access.Audience.Residents;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

/**
 * The one table of who may call what; what is not in it, nobody may. Memory only, runs on
 * the event loop.
 */
@Component
public class Access {

	private static final Audience EVERYBODY = new Everybody();

	private static final Audience RESIDENTS = new Residents();

	private static final Audience ORGANISERS = Organisers.any();

	private static final Audience ADMINISTRATORS = Organisers.of(Role.ADMINISTRATOR);

	private static final Audience EDITORS = Organisers.of(Role.CONTENT_EDITOR);

	private static final Audience CONFIRMERS = Organisers.of(Role.ADMINISTRATOR, Role.ACTIVITY_ORGANISER);

	private static final Audience ACTIVITY_ORGANISERS = Organisers.of(Role.ACTIVITY_ORGANISER);

	private static final Audience AUDITORS = Organisers.of(Role.AUDITOR);

	private static final List<Operation> TABLE = Stream
		.of(account(), volunteer(), inbox(), quiz(), board(), organiser(), bank(), quizzes(), organisation(),
				activity(), activities(), attendance(), service(), serviceOrganised(), certificates())
		.flatMap(List::stream)
		.toList();

	private final Map<HttpMethod, List<Operation>> byMethod = TABLE.stream()
		.collect(Collectors.groupingBy(Operation::method));

	private static List<Operation> account() {
		return List.of(Operation.of("getAbout", GET, "/about", EVERYBODY),
				Operation.of("getPrivacyGuideline", GET, "/privacy-guideline", EVERYBODY),
				Operation.of("logIn", POST, "/sessions", EVERYBODY),
				Operation.of("logOut", DELETE, "/sessions/current", RESIDENTS),
				Operation.of("logOutEverywhere", DELETE, "/sessions", RESIDENTS),
				Operation.of("getMe", GET, "/me", RESIDENTS),
				Operation.of("agreeToPrivacy", PUT, "/me/privacy-consent", RESIDENTS),
				Operation.of("changeNickname", PUT, "/me/nickname", RESIDENTS),
				Operation.of("exportMyData", GET, "/me/export", RESIDENTS),
				Operation.of("closeAccount", DELETE, "/me", RESIDENTS));
	}

	private static List<Operation> inbox() {
		return List.of(Operation.of("listInbox", GET, "/me/inbox", RESIDENTS),
				Operation.of("readMessage", PUT, "/me/inbox/{messageId}/read", RESIDENTS),
				Operation.of("readMessages", PUT, "/me/inbox/read", RESIDENTS));
	}

	private static List<Operation> volunteer() {
		return List.of(Operation.of("getVolunteer", GET, "/me/volunteer", RESIDENTS),
				Operation.of("registerVolunteer", PUT, "/me/volunteer", RESIDENTS),
				Operation.of("leaveVolunteers", DELETE, "/me/volunteer", RESIDENTS),
				Operation.of("listWards", GET, "/me/wards", RESIDENTS),
				Operation.of("saveWard", PUT, "/me/wards/{ward}", RESIDENTS),
				Operation.of("removeWard", DELETE, "/me/wards/{ward}", RESIDENTS));
	}

	private static List<Operation> quiz() {
		return List.of(Operation.of("listQuizzes", GET, "/quizzes", RESIDENTS),
				Operation.of("getQuiz", GET, "/quizzes/{quizId}", RESIDENTS),
				Operation.of("getQuizRules", GET, "/quizzes/{quizId}/rules", RESIDENTS),
				Operation.of("listMyAttempts", GET, "/quizzes/{quizId}/attempts", RESIDENTS),
				Operation.of("startAttempt", PUT, "/quizzes/{quizId}/attempts/{number}", RESIDENTS),
				Operation.of("getAttempt", GET, "/quizzes/{quizId}/attempts/{number}", RESIDENTS),
				Operation.of("saveAnswer", PUT, "/quizzes/{quizId}/attempts/{number}/answers/{questionId}", RESIDENTS),
				Operation.of("handIn", PUT, "/quizzes/{quizId}/attempts/{number}/hand-in", RESIDENTS),
				Operation.of("getResult", GET, "/quizzes/{quizId}/attempts/{number}/result", RESIDENTS));
	}

	private static List<Operation> board() {
		return List.of(Operation.of("getBoard", GET, "/quizzes/{quizId}/board", RESIDENTS),
				Operation.of("getMyPlace", GET, "/quizzes/{quizId}/board/me", RESIDENTS),
				Operation.of("joinBoard", PUT, "/quizzes/{quizId}/board/consent", RESIDENTS),
				Operation.of("leaveBoard", DELETE, "/quizzes/{quizId}/board/consent", RESIDENTS));
	}

	private static List<Operation> organiser() {
		return List.of(Operation.of("openOrganiserSession", POST, "/organiser/sessions", EVERYBODY),
				Operation.of("closeOrganiserSession", DELETE, "/organiser/sessions/current", ORGANISERS),
				Operation.of("getOrganiser", GET, "/organiser/me", ORGANISERS),
				Operation.of("inviteOrganiser", POST, "/organiser/invitations", ADMINISTRATORS),
				Operation.of("listNicknamesInReview", GET, "/organiser/nicknames", EDITORS),
				Operation.of("decideNickname", PUT, "/organiser/nicknames/{residentId}/decision", EDITORS),
				Operation.of("listAudit", GET, "/organiser/audit", AUDITORS));
	}

	private static List<Operation> bank() {
		return List.of(Operation.of("importQuestions", POST, "/organiser/question-bank/imports", EDITORS),
				Operation.of("listQuestions", GET, "/organiser/question-bank/questions", EDITORS));
	}

	private static List<Operation> quizzes() {
		return List.of(Operation.of("listQuizzesOrganised", GET, "/organiser/quizzes", EDITORS),
				Operation.of("getQuizOrganised", GET, "/organiser/quizzes/{quizId}", EDITORS),
				Operation.of("saveQuiz", PUT, "/organiser/quizzes/{quizId}", EDITORS),
				Operation.of("publishQuiz", PUT, "/organiser/quizzes/{quizId}/publication", EDITORS),
				Operation.of("closeQuiz", PUT, "/organiser/quizzes/{quizId}/closure", EDITORS),
				Operation.of("switchBoardOn", PUT, "/organiser/quizzes/{quizId}/board", EDITORS),
				Operation.of("switchBoardOff", DELETE, "/organiser/quizzes/{quizId}/board", EDITORS));
	}

	private static List<Operation> organisation() {
		String one = "/organiser/organisations/{code}";
		return List.of(Operation.of("findOrganisations", GET, "/organisations", RESIDENTS),
				Operation.of("listMyPlaces", GET, "/me/places", RESIDENTS),
				Operation.of("claimPlace", PUT, "/me/places/{kind}", RESIDENTS),
				Operation.of("leavePlace", DELETE, "/me/places/{kind}", RESIDENTS),
				Operation.of("importOrganisations", POST, "/organiser/organisations/imports", ADMINISTRATORS),
				Operation.of("listOrganisations", GET, "/organiser/organisations", ORGANISERS),
				Operation.of("makePlaceCode", POST, one + "/invitation-codes", CONFIRMERS),
				Operation.of("listClaims", GET, one + "/claims", CONFIRMERS),
				Operation.of("decideClaim", PUT, one + "/claims/{residentId}", CONFIRMERS),
				Operation.of("getScope", GET, "/organiser/accounts/{account}/scope", ADMINISTRATORS),
				Operation.of("setScope", PUT, "/organiser/accounts/{account}/scope", ADMINISTRATORS));
	}

	private static List<Operation> activity() {
		return List.of(Operation.of("listActivities", GET, "/activities", RESIDENTS),
				Operation.of("listMyActivities", GET, "/me/activities", RESIDENTS),
				Operation.of("getActivity", GET, "/activities/{activityId}", RESIDENTS),
				Operation.of("signUp", PUT, "/activities/{activityId}/sign-up", RESIDENTS),
				Operation.of("withdraw", PUT, "/activities/{activityId}/withdrawal", RESIDENTS));
	}

	private static List<Operation> attendance() {
		String one = "/activities/{activityId}";
		String own = "/organiser/activities/{activityId}";
		return List.of(Operation.of("checkIn", PUT, one + "/check-ins/{number}", RESIDENTS),
				Operation.of("checkOut", PUT, one + "/check-outs/{number}", RESIDENTS),
				Operation.of("getMyAttendance", GET, one + "/attendance", RESIDENTS),
				Operation.of("getCheckInCode", GET, own + "/check-in-code", ACTIVITY_ORGANISERS),
				Operation.of("listAttendance", GET, own + "/attendance", ACTIVITY_ORGANISERS),
				Operation.of("settleAttendance", PUT, own + "/settlement", ACTIVITY_ORGANISERS),
				Operation.of("tickAttendance", PUT, own + "/attendance/{residentId}", ACTIVITY_ORGANISERS));
	}

	private static List<Operation> activities() {
		return List.of(Operation.of("listActivitiesOrganised", GET, "/organiser/activities", ACTIVITY_ORGANISERS),
				Operation.of("listOverdueRecords", GET, "/organiser/records-due", ACTIVITY_ORGANISERS),
				Operation.of("getActivityOrganised", GET, "/organiser/activities/{activityId}", ACTIVITY_ORGANISERS),
				Operation.of("saveActivity", PUT, "/organiser/activities/{activityId}", ACTIVITY_ORGANISERS),
				Operation.of("publishActivity", PUT, "/organiser/activities/{activityId}/publication",
						ACTIVITY_ORGANISERS),
				Operation.of("cancelActivity", PUT, "/organiser/activities/{activityId}/cancellation",
						ACTIVITY_ORGANISERS),
				Operation.of("duplicateActivity", PUT, "/organiser/activities/{newId}/copy-of/{activityId}",
						ACTIVITY_ORGANISERS),
				Operation.of("makeSeries", PUT, "/organiser/activities/{activityId}/series", ACTIVITY_ORGANISERS),
				Operation.of("changeSeries", PUT, "/organiser/series/{series}/settings", ACTIVITY_ORGANISERS),
				Operation.of("closeActivity", PUT, "/organiser/activities/{activityId}/closure", ACTIVITY_ORGANISERS),
				Operation.of("approveActivity", PUT, "/organiser/activities/{activityId}/approval",
						ACTIVITY_ORGANISERS),
				Operation.of("returnActivity", PUT, "/organiser/activities/{activityId}/return", ACTIVITY_ORGANISERS),
				Operation.of("listSignUps", GET, "/organiser/activities/{activityId}/sign-ups", ACTIVITY_ORGANISERS),
				Operation.of("decideSignUp", PUT, "/organiser/activities/{activityId}/sign-ups/{residentId}/decision",
						ACTIVITY_ORGANISERS));
	}

	private static List<Operation> service() {
		return List.of(Operation.of("getServiceHours", GET, "/me/service-hours", RESIDENTS),
				Operation.of("listServiceRecords", GET, "/me/service-records", RESIDENTS),
				Operation.of("objectToRecord", PUT, "/me/service-records/{recordId}/objection", RESIDENTS));
	}

	private static List<Operation> serviceOrganised() {
		String all = "/organiser/activities/{activityId}/service-records";
		String one = "/organiser/service-records/{recordId}";
		return List.of(Operation.of("listServiceRecordsOrganised", GET, all, ACTIVITY_ORGANISERS),
				Operation.of("addServiceRecord", PUT, all + "/{residentId}", ACTIVITY_ORGANISERS),
				Operation.of("confirmServiceRecord", PUT, one + "/confirmation", ACTIVITY_ORGANISERS),
				Operation.of("correctServiceRecord", PUT, one + "/corrections/{correction}", ACTIVITY_ORGANISERS),
				Operation.of("answerObjection", PUT, one + "/objection", ACTIVITY_ORGANISERS));
	}

	private static List<Operation> certificates() {
		return List.of(Operation.of("listCertificates", GET, "/me/certificates", RESIDENTS),
				Operation.of("requestCertificate", PUT, "/me/certificates/{certificate}", RESIDENTS),
				Operation.of("verifyCertificate", GET, "/certificates/{number}", EVERYBODY),
				Operation.of("withdrawCertificate", PUT, "/organiser/certificates/{number}/withdrawal",
						ACTIVITY_ORGANISERS));
	}

	/**
	 * The table.
	 * @return all rows
	 */
	public List<Operation> operations() {
		return TABLE;
	}

	/** The row of an operation. */
	Operation named(String name) {
		return TABLE.stream().filter((operation) -> operation.name().equals(name)).findFirst().orElseThrow();
	}

	/**
	 * The row of a request.
	 * @param method its method
	 * @param path its path
	 * @return the row, or empty when nobody may call this
	 */
	public Optional<Operation> find(HttpMethod method, PathContainer path) {
		for (Operation operation : this.byMethod.getOrDefault(method, List.of())) {
			if (operation.at(path)) {
				return Optional.of(operation);
			}
		}
		return Optional.empty();
	}

	List<HttpMethod> methodsAt(PathContainer path) {
		return TABLE.stream().filter((operation) -> operation.at(path)).map(Operation::method).distinct().toList();
	}

}
