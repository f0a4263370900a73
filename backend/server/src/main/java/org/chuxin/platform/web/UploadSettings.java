package org.chuxin.platform.web;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of uploads and other bodies.
 *
 * @param limit greatest size of a file; more is answered 413 {@code PAYLOAD_TOO_LARGE}
 * @param within how long a body may take to arrive; then its connection is closed
 * @param directory where the temporary files are; the system's place when it is not set
 */
@ConfigurationProperties("chuxin.upload")
record UploadSettings(@DefaultValue("10MB") DataSize limit, @DefaultValue("60s") Duration within,
		@Nullable Path directory) {
}
