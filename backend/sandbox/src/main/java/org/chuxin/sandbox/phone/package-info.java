/**
 * Shows the mini-program in a browser and calls the server as a phone would.
 */
@NullMarked
package org.chuxin.sandbox.phone;

import org.jspecify.annotations.NullMarked;
