package org.chuxin.activity.recruitment;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.chuxin.organisation.PlaceKind;

/**
 * How many may come from an organisation and all below it; who belongs to none of them
 * only counts against the capacity.
 *
 * @param by which of a person's places decides
 * @param limits at most one for each organisation; the nearest above a person decides
 */
public record Quotas(@NotNull PlaceKind by, @NotEmpty @Size(max = 100) List<@Valid @NotNull Limit> limits) {

	/**
	 * The most that may come from one organisation.
	 *
	 * @param organisationCode the organisation
	 * @param places 0 to 5,000
	 */
	public record Limit(@NotBlank @Size(max = 64) String organisationCode,
			@NotNull @Min(0) @Max(5_000) Integer places) {
	}

}
