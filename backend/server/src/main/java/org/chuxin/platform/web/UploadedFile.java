package org.chuxin.platform.web;

import java.nio.file.Path;

/**
 * The body of a request as a temporary file; a controller takes it as an argument. The
 * file is gone when the request has been answered.
 *
 * @param path where it is; whole, and within the limit of {@link UploadSettings}
 */
public record UploadedFile(Path path) {
}
