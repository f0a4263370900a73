package org.chuxin.platform.secret;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SealTests {

	private static final String OLD = "the key before, of 32 characters or more";

	private static final String NEW = "the key of today, of 32 characters or more";

	private static final Cell NAME = new Cell("volunteer", "real_name", 7);

	private final Seal seal = seal(NEW);

	private static Seal seal(String current, String... former) {
		return new MasterKey(new SecretSettings(current, List.of(former)), new SecureRandom()).seal("volunteer");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "陈桂兰", "阿依古丽·买买提", "𠮷田 a line\nand another" })
	void whatWasSealedIsOpenedInItsCell(String text) {
		assertThat(this.seal.open(NAME, this.seal.close(NAME, text))).isEqualTo(text);
	}

	@Test
	void aCellsNameBelongsToTheSeal() {
		byte[] sealed = this.seal.close(NAME, "陈桂兰");
		for (Cell other : List.of(new Cell("volunteer", "real_name", 8), new Cell("volunteer", "guardian_name", 7),
				new Cell("ward", "real_name", 7), new Cell("volunteer.real_name", "", 7))) {
			assertThatIllegalStateException().isThrownBy(() -> this.seal.open(other, sealed));
		}
	}

	@Test
	void everyChangedBitIsNoticed() {
		byte[] sealed = this.seal.close(NAME, "陈桂兰");
		IntStream.range(0, sealed.length * 8).forEach((bit) -> {
			byte[] changed = sealed.clone();
			changed[bit / 8] ^= (byte) (1 << (bit % 8));
			assertThatIllegalStateException().as("bit %d", bit).isThrownBy(() -> this.seal.open(NAME, changed));
		});
		IntStream.range(0, sealed.length)
			.forEach((length) -> assertThatIllegalStateException()
				.isThrownBy(() -> this.seal.open(NAME, Arrays.copyOf(sealed, length))));
	}

	@Test
	void equalTextsLookDifferentAndShowNothing() {
		byte[] first = this.seal.close(NAME, "abcdefghijkl");
		byte[] second = this.seal.close(NAME, "abcdefghijkl");
		assertThat(first).hasSize(1 + 4 + 12 + 12 + 16);
		assertThat(Arrays.copyOfRange(first, 5, first.length))
			.isNotEqualTo(Arrays.copyOfRange(second, 5, second.length));
		assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain("abc");
	}

	@Test
	void afterARotationOldRowsAreReadAndNewOnesNeedTheNewKey() {
		byte[] old = seal(OLD).close(NAME, "陈桂兰");
		Seal rotated = seal(NEW, OLD);
		assertThat(rotated.open(NAME, old)).isEqualTo("陈桂兰");
		assertThat(this.seal.open(NAME, rotated.close(NAME, "陈桂兰"))).isEqualTo("陈桂兰");
		assertThatIllegalStateException().isThrownBy(() -> this.seal.open(NAME, old))
			.withMessageContaining("CHUXIN_FORMER_MASTER_KEYS");
		assertThatIllegalStateException().isThrownBy(() -> seal(OLD).open(NAME, rotated.close(NAME, "陈桂兰")));
	}

	@Test
	void aPurposeHasKeysOfItsOwn() {
		MasterKey key = new MasterKey(new SecretSettings(NEW, List.of()), new SecureRandom());
		byte[] sealed = key.seal("robot").close(NAME, "陈桂兰");
		assertThatIllegalStateException().isThrownBy(() -> key.seal("volunteer").open(NAME, sealed));
	}

	@Test
	void aFormerAccountIsStillKnownAfterARotation() {
		MasterKey before = new MasterKey(new SecretSettings(OLD, List.of()), new SecureRandom());
		MasterKey after = new MasterKey(new SecretSettings(NEW, List.of(OLD)), new SecureRandom());
		assertThat(after.macs("former-account", "o1")).first().isEqualTo(after.mac("former-account", "o1"));
		assertThat(after.macs("former-account", "o1")).last().isEqualTo(before.mac("former-account", "o1"));
	}

}
