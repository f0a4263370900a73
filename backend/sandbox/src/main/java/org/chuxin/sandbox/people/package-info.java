/**
 * Invents the people who hold the sandbox's phones.
 */
@NullMarked
package org.chuxin.sandbox.people;

import org.jspecify.annotations.NullMarked;
