package dev.chuxin.sandbox.clock;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

class SandboxClockTests {

	private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

	private final SandboxClock clock = SandboxClock.inMemory();

	@TempDir
	Path folder;

	@Test
	void runsFromTheMomentItWasSetBackTo() {
		this.clock.setBack(LONG_AGO);
		assertThat(this.clock.instant()).isAfterOrEqualTo(LONG_AGO).isBefore(LONG_AGO.plusSeconds(60));
	}

	@Test
	void sealingCatchesUpAndForbidsGoingBack() {
		this.clock.setBack(LONG_AGO);
		this.clock.seal();
		assertThat(this.clock.offset()).isZero();
		assertThatIllegalStateException().isThrownBy(() -> this.clock.setBack(LONG_AGO));
		this.clock.advance(Duration.ofDays(1));
		assertThat(this.clock.offset()).isEqualTo(Duration.ofDays(1));
	}

	@Test
	void sealingKeepsWhatIsAhead() {
		this.clock.advance(Duration.ofHours(1));
		this.clock.seal();
		assertThat(this.clock.offset()).isEqualTo(Duration.ofHours(1));
	}

	@Test
	void neverAdvancesByLessThanNothing() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.clock.advance(Duration.ofNanos(-1)));
	}

	@Test
	void parallelAdvancesAddUp() {
		IntStream.range(0, 1000).parallel().forEach((number) -> this.clock.advance(Duration.ofSeconds(1)));
		assertThat(this.clock.offset()).isEqualTo(Duration.ofSeconds(1000));
	}

	@Test
	void clocksOfOneFileAgreeAtOnceAndLater() {
		Path file = this.folder.resolve("deep/clock");
		SandboxClock first = SandboxClock.in(file);
		SandboxClock second = SandboxClock.in(file);
		first.advance(Duration.ofDays(3));
		first.seal();
		assertThat(second.offset()).isEqualTo(Duration.ofDays(3));
		assertThat(SandboxClock.in(file).isSealed()).isTrue();
	}

	@Test
	void otherZoneShowsTheSameMoment() {
		SandboxClock moved = this.clock;
		moved.advance(Duration.ofDays(2));
		assertThat(moved.withZone(ZoneId.of("Asia/Shanghai")).instant()).isCloseTo(moved.instant(),
				within(Duration.ofSeconds(10)));
	}

}
