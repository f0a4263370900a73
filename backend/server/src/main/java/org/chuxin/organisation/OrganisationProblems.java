package org.chuxin.organisation;

import org.chuxin.platform.web.Problem;

import org.springframework.http.HttpStatus;

/** The refusals that everybody who names an organisation shares. */
public final class OrganisationProblems {

	private OrganisationProblems() {
	}

	/**
	 * There is no such organisation.
	 * @return 404
	 */
	public static Problem notFound() {
		return Problem.of(HttpStatus.NOT_FOUND, "ORGANISATION_NOT_FOUND", "没有找到这个组织，请回到列表重新选。");
	}

	/**
	 * The organisation or record is somebody else's.
	 * @return 403
	 */
	public static Problem outOfScope() {
		return Problem.of(HttpStatus.FORBIDDEN, "OUT_OF_SCOPE", "这个组织不在您的管理范围里，什么都没有改动。需要的话，请管理员调整范围。");
	}

}
