package org.chuxin.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The temporary file of one request, created at most once and deleted for certain, also
 * when the client goes away while it is being created. May block.
 */
final class Spool {

	private static final String PREFIX = "chuxin-upload-";

	private final @Nullable Path directory;

	private @Nullable Path path;

	private boolean deleted;

	Spool(@Nullable Path directory) {
		this.directory = directory;
	}

	synchronized Path create() throws IOException {
		if (this.deleted) {
			throw new IOException("The request is over");
		}
		this.path = (this.directory != null) ? Files.createTempFile(this.directory, PREFIX, null)
				: Files.createTempFile(PREFIX, null);
		return this.path;
	}

	synchronized void delete() {
		this.deleted = true;
		try {
			if (this.path != null) {
				Files.deleteIfExists(this.path);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
