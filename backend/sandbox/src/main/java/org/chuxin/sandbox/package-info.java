/**
 * Gives developers and tests what a laptop lacks, never part of production.
 */
@NullMarked
package org.chuxin.sandbox;

import org.jspecify.annotations.NullMarked;
