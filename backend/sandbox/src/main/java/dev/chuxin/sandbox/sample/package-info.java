/**
 * Holds the questions that demo data and tests are made of.
 */
@NullMarked
package dev.chuxin.sandbox.sample;

import org.jspecify.annotations.NullMarked;
