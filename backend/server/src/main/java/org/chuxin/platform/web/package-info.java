/**
 * Serves everything that answers HTTP: problem documents, request ids, uploads and
 * limits.
 */
@NamedInterface("web")
@NullMarked
package org.chuxin.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
