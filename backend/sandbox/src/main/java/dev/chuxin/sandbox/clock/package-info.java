/**
 * Lets developers and tests move the time that all parts of a sandbox share.
 */
@NullMarked
package dev.chuxin.sandbox.clock;

import org.jspecify.annotations.NullMarked;
