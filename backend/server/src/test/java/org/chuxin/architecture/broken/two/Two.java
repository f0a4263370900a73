package org.chuxin.architecture.broken.two;

/** Used without leave. */
public record Two(String name) {
}
