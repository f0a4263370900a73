/**
 * Lets developers and tests steer the simulated WeChat and see what it was asked.
 */
@NullMarked
package org.chuxin.sandbox.control;

import org.jspecify.annotations.NullMarked;
