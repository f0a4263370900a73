package org.chuxin.activity.attendance;

import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.chuxin.activity.presence.CheckInRefusal;
import org.chuxin.activity.recruitment.ActivitySettings.Position;
import org.chuxin.platform.Ids;
import org.chuxin.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Somebody comes or goes. There is no field for the phone's clock.
 *
 * @param residentId a ward of the caller, absent for the caller
 * @param code what was scanned, or absent
 * @param position where the phone is, or absent
 * @param offlineSeconds how long ago it was taken without a network, absent: now
 */
record CheckInRequest(@Nullable @Size(min = 1, max = 11) String residentId,
		@Nullable @Size(min = 1, max = 100) String code, @Nullable @Valid Fix position,
		@Nullable @Min(0) @Max(172_800) Integer offlineSeconds) {

	long person(long caller) {
		return (this.residentId == null) ? caller
				: Ids.parse(this.residentId).orElseThrow(CheckInRefusal.NOT_SIGNED_UP::problem);
	}

	void check() {
		if ((this.code == null) == (this.position == null)) {
			throw Problem.invalid("code", "OneOf", "扫码和位置，选一种来签。");
		}
	}

	@Nullable Duration offline() {
		return (this.offlineSeconds != null) ? Duration.ofSeconds(this.offlineSeconds) : null;
	}

	/**
	 * Where a phone is; never stored.
	 *
	 * @param latitude degrees, GCJ-02
	 * @param longitude degrees, GCJ-02
	 * @param accuracyMetres how exactly the phone knows it
	 */
	record Fix(@NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
			@NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
			@Nullable @Min(0) @Max(100_000) Integer accuracyMetres) {

		Position point() {
			return new Position(this.latitude, this.longitude);
		}

		@Override
		public String toString() {
			return "Fix"; // positions belong in no log
		}

	}

}
