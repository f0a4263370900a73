/** Serves tests: real parts, started once for a run, and clients that speak HTTP. */
@org.jspecify.annotations.NullMarked
package org.chuxin.harness;
