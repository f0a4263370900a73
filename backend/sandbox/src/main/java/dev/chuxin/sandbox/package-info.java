/**
 * Gives developers and tests what a laptop lacks, never part of production.
 */
@NullMarked
package dev.chuxin.sandbox;

import org.jspecify.annotations.NullMarked;
