package org.chuxin.platform.web;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of uploads.
 *
 * @param limit greatest size of a file; more is answered 413 {@code PAYLOAD_TOO_LARGE}
 * @param directory where the temporary files are; the system's place when it is not set
 */
@ConfigurationProperties("chuxin.upload")
record UploadSettings(@DefaultValue("10MB") DataSize limit, @Nullable Path directory) {
}
