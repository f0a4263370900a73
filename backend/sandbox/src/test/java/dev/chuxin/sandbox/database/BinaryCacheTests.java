package dev.chuxin.sandbox.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BinaryCacheTests {

	@TempDir
	Path folder;

	@Test
	void manyAtOnceFillOnce() {
		BinaryCache cache = new BinaryCache(this.folder);
		AtomicInteger fillings = new AtomicInteger();
		assertThat(IntStream.range(0, 8).parallel().mapToObj((number) -> cache.folder("a", (partial) -> {
			fillings.incrementAndGet();
			Files.writeString(partial.resolve("file"), "x");
		}))).allMatch((path) -> Files.exists(path.resolve("file")));
		assertThat(fillings).hasValue(1);
	}

	@Test
	void failedFillingLeavesNothingThatLooksFull() {
		BinaryCache cache = new BinaryCache(this.folder);
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> cache.folder("a", (partial) -> {
			Files.writeString(partial.resolve("half"), "x");
			throw new IOException("disk full");
		}));
		Path filled = cache.folder("a", (partial) -> Files.writeString(partial.resolve("file"), "x"));
		assertThat(filled).isDirectoryNotContaining("glob:**half");
	}

}
