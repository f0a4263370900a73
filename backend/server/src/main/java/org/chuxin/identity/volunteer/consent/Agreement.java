package org.chuxin.identity.volunteer.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.chuxin.identity.ConsentPurpose;

/**
 * Consent to one purpose, as a client sends it.
 *
 * @param purpose what is agreed to
 * @param version the sentence that was read
 */
public record Agreement(@NotNull(message = "缺少同意的事项。") ConsentPurpose purpose,
		@NotNull(message = "缺少版本。") @Size(min = 1, max = 20, message = "版本要写 1 到 20 个字符。") String version) {

}
