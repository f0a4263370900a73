/**
 * Invents the people who hold the sandbox's phones.
 */
@NullMarked
package dev.chuxin.sandbox.people;

import org.jspecify.annotations.NullMarked;
