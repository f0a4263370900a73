package org.chuxin.activity.presence;

import java.time.Instant;

import org.chuxin.activity.presence.RotatingCode.Reading;
import org.chuxin.activity.presence.RotatingCode.Verdict;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RotatingCodeTests {

	private static final Instant NOW = Instant.parse("2026-11-28T00:25:07Z");

	private static final long STEP = RotatingCode.step(NOW);

	private final RotatingCode code = new RotatingCode(new byte[32], "letters-2026");

	@Test
	void aTrueCodeTellsItsStepHoweverOldItIs() {
		for (int age = 0; age < 500; age++) {
			assertThat(this.code.read(this.code.text(Direction.IN, STEP - age), Direction.IN, NOW))
				.isEqualTo(new Reading(Verdict.TRUE, STEP - age));
		}
	}

	@Test
	void aCodeChangesEveryTwentySeconds() {
		assertThat(RotatingCode.step(NOW.plusSeconds(12))).isEqualTo(STEP);
		assertThat(RotatingCode.step(NOW.plusSeconds(13))).isEqualTo(STEP + 1);
		assertThat(this.code.text(Direction.IN, STEP)).isNotEqualTo(this.code.text(Direction.IN, STEP + 1));
		assertThat(RotatingCode.startOf(STEP)).isEqualTo(Instant.parse("2026-11-28T00:25:00Z"));
	}

	@Test
	void oneAlteredBitIsForged() {
		String text = this.code.text(Direction.IN, STEP);
		int proof = text.lastIndexOf('.') + 1;
		for (int i = proof; i < text.length(); i++) {
			char other = (text.charAt(i) == 'A') ? 'B' : 'A';
			assertThat(verdict(text.substring(0, i) + other + text.substring(i + 1))).isEqualTo(Verdict.FORGED);
		}
		String later = Long.toString(STEP + 1, 36);
		assertThat(verdict("letters-2026.i." + later + text.substring(proof - 1))).isEqualTo(Verdict.FORGED);
		assertThat(verdict(text.replace(".i.", ".o."))).isEqualTo(Verdict.FORGED);
	}

	@Test
	void theStepIsWrittenInOneWay() {
		String text = this.code.text(Direction.IN, STEP);
		assertThat(verdict(text.replace(".i.", ".i.0"))).isEqualTo(Verdict.FORGED);
	}

	@Test
	void aCodeOfTheFutureIsForgedButForAMomentsDifferenceBetweenClocks() {
		assertThat(verdict(this.code.text(Direction.IN, STEP + 1))).isEqualTo(Verdict.TRUE);
		assertThat(verdict(this.code.text(Direction.IN, STEP + 2))).isEqualTo(Verdict.FORGED);
	}

	@Test
	void anotherActivitysCodeIsNamedAsSuch() {
		RotatingCode other = new RotatingCode(new byte[32], "readings-2026");
		assertThat(verdict(other.text(Direction.IN, STEP))).isEqualTo(Verdict.OTHER_ACTIVITY);
	}

	@Test
	void anotherKeyMakesForgedCodes() {
		byte[] key = new byte[32];
		key[31] = 1;
		assertThat(verdict(new RotatingCode(key, "letters-2026").text(Direction.IN, STEP))).isEqualTo(Verdict.FORGED);
	}

	@Test
	void aCodeForGoingIsNoneForComing() {
		assertThat(verdict(this.code.text(Direction.OUT, STEP))).isEqualTo(Verdict.OTHER_DIRECTION);
	}

	@Test
	void whateverElseIsScannedIsForged() {
		for (String text : new String[] { "", ".", "letters-2026", "letters-2026.i..", "https://example/qr",
				"letters-2026.i.zzzzzzzzzzzzz.AAAAAAAAAAAAAAAA", "letters-2026.i.-1.AAAAAAAAAAAAAAAA",
				"letters-2026.x.1.AAAAAAAAAAAAAAAA", "letters-2026.i.1.AAAAAAAAAAAAAAAA\n", "初心" }) {
			assertThat(verdict(text)).as(text).isEqualTo(Verdict.FORGED);
		}
	}

	private Verdict verdict(String text) {
		return this.code.read(text, Direction.IN, NOW).verdict();
	}

}
