package org.chuxin.activity.certificate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.chuxin.activity.signup.OwnPeople;
import org.chuxin.identity.Caller;
import org.chuxin.organisation.Organisation;
import org.chuxin.organisation.OrganisationProblems;
import org.chuxin.organisation.Organisations;
import org.chuxin.platform.Days;
import org.chuxin.platform.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** May block. Volunteers get certificates, and everybody can verify one. */
@RestController
@RequestMapping("/api/v1")
class CertificateController {

	private static final String KEY = "[A-Za-z0-9_-]{1,40}";

	private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);

	private final Certificates certificates;

	private final Organisations organisations;

	private final OwnPeople people;

	private final Clock clock;

	CertificateController(Certificates certificates, Organisations organisations, OwnPeople people, Clock clock) {
		this.certificates = certificates;
		this.organisations = organisations;
		this.people = people;
		this.clock = clock;
	}

	@PutMapping("/me/certificates/{certificate}")
	CertificateView request(@PathVariable String certificate, @Valid @RequestBody Wanted request,
			Caller.Resident caller) {
		long residentId = this.people.named(caller.consentedId(), request.person());
		if (!certificate.matches(KEY)) {
			throw Problem.invalid("certificate", "Pattern", "编号用 1 到 40 个字母、数字、下划线或连字符。");
		}
		request.check(Days.of(Instant.now(this.clock)));
		Organisation unit = this.organisations.byCode(request.organisationCode())
			.orElseThrow(OrganisationProblems::notFound);
		return this.certificates.issue(residentId, certificate, unit, request.from(), request.to());
	}

	@GetMapping("/me/certificates")
	CertificateView.All list(@RequestParam @Nullable String person, Caller.Resident caller) {
		return new CertificateView.All(this.certificates.of(this.people.named(caller.id(), person)));
	}

	@GetMapping("/certificates/{number}")
	CertificateView.Verified verify(@PathVariable String number, @RequestParam(defaultValue = "") String code) {
		return this.certificates.verify(number, code).orElseThrow(CertificateProblems::notFound);
	}

	/**
	 * What is to be certified.
	 *
	 * @param organisationCode the unit that recorded
	 * @param from first day
	 * @param to last day
	 * @param person a ward; absent for the caller
	 */
	record Wanted(@NotBlank @Size(max = 64) String organisationCode, @NotNull LocalDate from, @NotNull LocalDate to,
			@Nullable @Size(max = 11) String person) {

		void check(LocalDate today) {
			if (this.from.isBefore(FIRST) || this.from.isAfter(today)) {
				throw Problem.invalid("from", "Range", "开始日期不能晚于今天。");
			}
			if (this.to.isBefore(this.from) || this.to.isAfter(today)) {
				throw Problem.invalid("to", "Range", "结束日期要在开始日期和今天之间。");
			}
		}

	}

}
