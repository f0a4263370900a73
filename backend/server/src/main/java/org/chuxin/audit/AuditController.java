package org.chuxin.audit;

import org.chuxin.platform.web.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * May block. Shows auditors who did what; the table of operations lets nobody else in.
 */
@RestController
@RequestMapping("/api/v1/organiser/audit")
class AuditController {

	private final AuditTrail trail;

	AuditController(AuditTrail trail) {
		this.trail = trail;
	}

	/**
	 * Acts, newest first.
	 * @param cursor where the page begins
	 * @return a page of acts
	 */
	@GetMapping
	Page<AuditView> listAudit(@RequestParam(required = false) @Nullable String cursor) {
		return this.trail.newestFirst(cursor);
	}

}
