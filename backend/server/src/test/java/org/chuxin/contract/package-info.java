/** Serves the tests: the contract as data, its lint, and the check of answers. */
@NullMarked
package org.chuxin.contract;

import org.jspecify.annotations.NullMarked;
