package org.chuxin.identity.problem;

import java.time.Duration;
import java.util.Collection;

import org.chuxin.platform.web.Problem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/** The refusals of this feature. */
public final class IdentityProblems {

	private IdentityProblems() {
	}

	/**
	 * The caller is nobody we know.
	 * @return 401: call {@code wx.login} again
	 */
	public static Problem unauthenticated() {
		return Problem.of(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", "登录已过期，请重新登录。已保存的内容都在。");
	}

	/**
	 * The caller is known and may not do this.
	 * @return 403
	 */
	public static Problem forbidden() {
		return Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN", "您的账号没有这项权限。需要的话，请联系管理员。");
	}

	/**
	 * The resident has not agreed to the current privacy guideline.
	 * @return 403
	 */
	public static Problem consentRequired() {
		return Problem.of(HttpStatus.FORBIDDEN, "CONSENT_REQUIRED", "请先阅读并同意隐私保护指引，再使用这项功能。");
	}

	/**
	 * The client is older than this installation serves.
	 * @return 426
	 */
	public static Problem clientTooOld() {
		return Problem.of(HttpStatus.UPGRADE_REQUIRED, "CLIENT_TOO_OLD", "小程序有新版本了，请关闭后重新打开。已保存的内容都在。");
	}

	/**
	 * There is nothing at this address.
	 * @return 404
	 */
	public static Problem notFound() {
		return Problem.of(HttpStatus.NOT_FOUND, "NOT_FOUND", "没有找到您要看的内容。");
	}

	/**
	 * There is something at this address, and not with this method.
	 * @param allowed the methods that there are
	 * @return 405 with {@code Allow}
	 */
	public static Problem methodNotAllowed(Collection<HttpMethod> allowed) {
		Problem problem = Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED", "这里不支持这样操作，请更新小程序后再试。");
		problem.getHeaders().set(HttpHeaders.ALLOW, String.join(", ", allowed.stream().map(HttpMethod::name).toList()));
		return problem;
	}

	/**
	 * The caller asks more often than we answer.
	 * @param wait how long until the next request is taken
	 * @return 429 with {@code Retry-After}
	 */
	public static Problem tooManyRequests(Duration wait) {
		Problem problem = Problem.of(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS", "操作太快了，请稍等几秒再试。");
		problem.getHeaders()
			.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds())));
		return problem;
	}

	/**
	 * WeChat knows the log-in code no more.
	 * @return 401
	 */
	public static Problem codeInvalid() {
		return Problem.of(HttpStatus.UNAUTHORIZED, "CODE_INVALID", "这次登录已失效，请重新打开小程序登录。");
	}

	/**
	 * WeChat holds the account for a high risk.
	 * @return 403
	 */
	public static Problem accountAtRisk() {
		return Problem.of(HttpStatus.FORBIDDEN, "ACCOUNT_RISK", "微信提示这个账号有风险，暂时不能登录。请先在微信里解除限制。");
	}

	/**
	 * WeChat does not answer.
	 * @return 503 with {@code Retry-After}
	 */
	public static Problem weChatUnavailable() {
		Problem problem = Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "WECHAT_UNAVAILABLE", "微信那边暂时没有回应，请过几秒再试。");
		problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
		return problem;
	}

	/**
	 * The guideline that the resident agreed to is not the current one.
	 * @return 409
	 */
	public static Problem guidelineChanged() {
		return Problem.of(HttpStatus.CONFLICT, "GUIDELINE_CHANGED", "隐私保护指引刚刚更新了，请读过新的一版再同意。");
	}

	/**
	 * The nickname breaks WeChat's rules.
	 * @return 422
	 */
	public static Problem nicknameRefused() {
		return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "NICKNAME_REFUSED", "这个昵称没有通过内容检查，请换一个。原来的昵称还在。");
	}

	/**
	 * Another nickname waits than the one that was decided on.
	 * @return 409
	 */
	public static Problem nicknameChanged() {
		return Problem.of(HttpStatus.CONFLICT, "NICKNAME_CHANGED", "这位居民已经换了想要的昵称，请刷新后再决定。");
	}

	/**
	 * The invitation is unknown, used or too old.
	 * @return 401
	 */
	public static Problem invitationInvalid() {
		return Problem.of(HttpStatus.UNAUTHORIZED, "INVITATION_INVALID", "邀请码不对、已经用过或已过期，请向管理员要一个新的。");
	}

}
