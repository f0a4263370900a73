/**
 * Shows the mini-program in a browser and calls the server as a phone would.
 */
@NullMarked
package dev.chuxin.sandbox.phone;

import org.jspecify.annotations.NullMarked;
