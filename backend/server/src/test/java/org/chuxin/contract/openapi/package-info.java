/**
 * Serves the tests of the contract: the contract read, linted, and answers held against
 * it.
 */
@NullMarked
package org.chuxin.contract.openapi;

import org.jspecify.annotations.NullMarked;
