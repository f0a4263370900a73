package org.chuxin.identity.about;

import java.util.Objects;

import org.chuxin.platform.Installation;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** May block. Tells everybody who runs this and what happens to their data. */
@RestController
@RequestMapping("/api/v1")
class AboutController {

	private final About about;

	private final PrivacyGuideline guideline;

	AboutController(Installation installation, PrivacyGuideline guideline) {
		this.about = new About(installation.district(), installation.host(), filingNumber(installation),
				installation.contact(), version());
		this.guideline = guideline;
	}

	/**
	 * Who runs this.
	 * @return district, host, filing number, contact and version
	 */
	@GetMapping("/about")
	About getAbout() {
		return this.about;
	}

	/**
	 * The current privacy guideline.
	 * @return its version and text
	 */
	@GetMapping("/privacy-guideline")
	PrivacyGuideline getPrivacyGuideline() {
		return this.guideline;
	}

	private static @Nullable String filingNumber(Installation installation) {
		String number = installation.filingNumber();
		return (number != null && !number.isBlank()) ? number : null;
	}

	private static String version() {
		return Objects.requireNonNullElse(AboutController.class.getPackage().getImplementationVersion(), "dev");
	}

}
