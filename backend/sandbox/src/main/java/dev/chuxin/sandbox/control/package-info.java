/**
 * Lets developers and tests steer the simulated WeChat and see what it was asked.
 */
@NullMarked
package dev.chuxin.sandbox.control;

import org.jspecify.annotations.NullMarked;
