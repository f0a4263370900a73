package org.chuxin.activity.certificate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.chuxin.activity.recruitment.OwnActivities;
import org.chuxin.identity.Caller;
import org.chuxin.organisation.Organisations;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** May block. The unit that recorded takes a certificate back that is not true. */
@RestController
@RequestMapping("/api/v1/organiser/certificates")
class OrganiserCertificateController {

	private final Certificates certificates;

	private final Organisations organisations;

	private final OwnActivities own;

	OrganiserCertificateController(Certificates certificates, Organisations organisations, OwnActivities own) {
		this.certificates = certificates;
		this.organisations = organisations;
		this.own = own;
	}

	@PutMapping("/{number}/withdrawal")
	CertificateView.Verified withdraw(@PathVariable String number, @Valid @RequestBody Withdrawal request,
			Caller.Organiser caller) {
		CertificateRow certificate = this.certificates.find(number)
			.filter((row) -> this.organisations.byId(row.organisationId())
				.filter((unit) -> this.own.mayOrganiseFor(unit, caller))
				.isPresent())
			.orElseThrow(CertificateProblems::notFound);
		return this.certificates.withdraw(certificate, request.reason().strip(), caller.actor());
	}

	/**
	 * Why a certificate is taken back.
	 *
	 * @param reason told to the person
	 */
	record Withdrawal(@NotBlank @Size(max = 200) String reason) {
	}

}
