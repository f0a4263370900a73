package org.chuxin.identity.volunteer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chuxin.identity.Person.Contact;
import org.chuxin.identity.Person.Guardian;
import org.chuxin.identity.Person.Relation;
import org.chuxin.platform.secret.Cell;
import org.chuxin.platform.secret.Seal;
import org.jspecify.annotations.Nullable;

/** A volunteer as SQL keeps them: sealed, each field for its own cell. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record VolunteerRow(long residentId, Instant registeredAt, @Nullable Instant leftAt, byte @Nullable [] realName,
		byte @Nullable [] birthDate, byte @Nullable [] phone, byte @Nullable [] phoneCodeMac,
		byte @Nullable [] nationalNumber, byte @Nullable [] skills, byte @Nullable [] emergencyName,
		byte @Nullable [] emergencyPhone, byte @Nullable [] guardianName, byte @Nullable [] guardianPhone,
		byte @Nullable [] guardianRelation) {

	private static final String LINE = "\n";

	static VolunteerRow sealed(long id, Instant now, Registered details, byte @Nullable [] phoneCodeMac, Seal seal) {
		Sealing sealing = new Sealing(id, seal);
		Contact emergency = details.emergencyContact();
		Guardian guardian = details.guardian();
		return new VolunteerRow(id, now, null, sealing.close("real_name", details.realName()),
				sealing.close("birth_date", details.birthDate().toString()), sealing.close("phone", details.phone()),
				phoneCodeMac, sealing.close("national_number", details.nationalNumber()),
				sealing.close("skills", skillLines(details)),
				sealing.close("emergency_name", (emergency != null) ? emergency.name() : null),
				sealing.close("emergency_phone", (emergency != null) ? emergency.phone() : null),
				sealing.close("guardian_name", (guardian != null) ? guardian.name() : null),
				sealing.close("guardian_phone", (guardian != null) ? guardian.phone() : null),
				sealing.close("guardian_relation", (guardian != null) ? guardian.relation().name() : null));
	}

	boolean verifiedBy(byte[] mac) {
		return this.leftAt == null && this.phone != null && Arrays.equals(mac, this.phoneCodeMac);
	}

	Registered.History open(Seal seal) {
		Sealing sealing = new Sealing(this.residentId, seal);
		String name = sealing.open("real_name", this.realName);
		return new Registered.History(this.registeredAt, this.leftAt, (name != null) ? details(name, sealing) : null);
	}

	private Registered details(String name, Sealing sealing) {
		String skillLines = sealing.open("skills", this.skills);
		List<String> lines = (skillLines != null) ? List.of(skillLines.split(LINE)) : List.of("");
		String emergency = sealing.open("emergency_name", this.emergencyName);
		String guardian = sealing.open("guardian_name", this.guardianName);
		return new Registered(name, LocalDate.parse(must(sealing.open("birth_date", this.birthDate))),
				must(sealing.open("phone", this.phone)), sealing.open("national_number", this.nationalNumber),
				Stream.of(lines.getFirst().split(",")).filter((word) -> !word.isEmpty()).map(Skill::valueOf).toList(),
				lines.subList(1, lines.size()),
				(emergency != null) ? new Contact(emergency, must(sealing.open("emergency_phone", this.emergencyPhone)))
						: null,
				(guardian != null)
						? new Guardian(guardian, must(sealing.open("guardian_phone", this.guardianPhone)),
								Relation.valueOf(must(sealing.open("guardian_relation", this.guardianRelation))))
						: null);
	}

	private static @Nullable String skillLines(Registered details) {
		if (details.skills().isEmpty() && details.otherSkills().isEmpty()) {
			return null;
		}
		List<String> lines = new ArrayList<>();
		lines.add(details.skills().stream().map(Enum::name).collect(Collectors.joining(",")));
		lines.addAll(details.otherSkills());
		return String.join(LINE, lines);
	}

	private static String must(@Nullable String value) {
		return Objects.requireNonNull(value, "a volunteer's row lacks what every one has");
	}

	@Override
	public String toString() {
		return "VolunteerRow[" + this.residentId + "]";
	}

	private record Sealing(long id, Seal seal) {

		byte @Nullable [] close(String column, @Nullable String text) {
			return (text != null) ? this.seal.close(cell(column), text) : null;
		}

		@Nullable String open(String column, byte @Nullable [] sealed) {
			return (sealed != null) ? this.seal.open(cell(column), sealed) : null;
		}

		private Cell cell(String column) {
			return new Cell("volunteer", column, this.id);
		}

	}

}
