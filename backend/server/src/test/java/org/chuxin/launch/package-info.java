/**
 * Serves developers: one process with all that {@code scripts/run} promises, on data that
 * is kept.
 */
@org.jspecify.annotations.NullMarked
package org.chuxin.launch;
