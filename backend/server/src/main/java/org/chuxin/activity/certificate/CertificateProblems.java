package org.chuxin.activity.certificate;

import org.chuxin.platform.web.Problem;

import org.springframework.http.HttpStatus;

/** The refusals of this feature. */
final class CertificateProblems {

	private CertificateProblems() {
	}

	static Problem notFound() {
		return Problem.of(HttpStatus.NOT_FOUND, "CERTIFICATE_NOT_FOUND", "没有这张证明。请核对编号和查验码。");
	}

	static Problem exists() {
		return Problem.of(HttpStatus.CONFLICT, "CERTIFICATE_EXISTS", "这张证明已经开好，内容不能再换。请另开一张。");
	}

	static Problem nothing() {
		return Problem.of(HttpStatus.CONFLICT, "NOTHING_TO_CERTIFY", "这段时间在这个单位没有已确认的服务时长。");
	}

	static Problem nameNeeded() {
		return Problem.of(HttpStatus.CONFLICT, "NAME_NEEDED", "证明上要写姓名，请先登记为志愿者。");
	}

}
