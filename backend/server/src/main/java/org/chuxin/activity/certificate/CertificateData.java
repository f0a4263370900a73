package org.chuxin.activity.certificate;

import java.util.List;

import org.chuxin.identity.PersonalData;

import org.springframework.stereotype.Component;

/**
 * What certificates keep about a resident: they stay under the random id so that papers
 * can be verified, without the name. May block.
 */
@Component
class CertificateData implements PersonalData {

	private final Certificates certificates;

	CertificateData(Certificates certificates) {
		this.certificates = certificates;
	}

	@Override
	public List<String> tables() {
		return List.of("service_certificate");
	}

	@Override
	public List<Section> export(long residentId) {
		return List
			.of(new Section("服务记录证明", this.certificates.of(residentId).stream().map(CertificateData::row).toList()));
	}

	private static Row row(CertificateView certificate) {
		return new Row(certificate.number(), List.of(new Fact("单位", certificate.organisation()),
				new Fact("时间", certificate.from() + " – " + certificate.to()),
				new Fact("时长", certificate.hours() + " 小时"), new Fact("开具日期", certificate.issuedOn().toString()),
				new Fact("状态", certificate.state().text())));
	}

	@Override
	public void erase(long residentId) {
		// the name goes with identity; what the paper says must stay verifiable
	}

}
