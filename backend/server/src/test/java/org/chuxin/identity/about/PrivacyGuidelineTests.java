package org.chuxin.identity.about;

import java.io.IOException;

import org.chuxin.platform.Installation;
import org.chuxin.platform.Installation.Mode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PrivacyGuidelineTests {

	@Test
	void theCurrentOneNamesHostDistrictAndContact() throws IOException {
		Installation installation = new Installation(Mode.SANDBOX, "柳河湾区", "柳河湾区融媒体中心", null, "000-12345678", false,
				"1.0.0");
		PrivacyGuideline guideline = new AboutConfiguration().privacyGuideline(new PrivacySettings("2026-11b"),
				installation);
		assertThat(guideline.version()).isEqualTo("2026-11b").hasSizeLessThanOrEqualTo(20);
		assertThat(guideline.title()).isEqualTo("初心小程序隐私保护指引");
		assertThat(guideline.paragraphs()).hasSizeGreaterThan(8)
			.noneMatch((paragraph) -> paragraph.contains("{"))
			.anyMatch((paragraph) -> paragraph.contains("柳河湾区融媒体中心") && paragraph.contains("000-12345678"))
			.anyMatch((paragraph) -> paragraph.contains("openid"))
			.anyMatch((paragraph) -> paragraph.contains("注销"));
	}

	@Test
	void aTextWithoutParagraphsStopsTheStart() {
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> PrivacyGuideline.read("2027-01", "只有标题\n"));
	}

}
