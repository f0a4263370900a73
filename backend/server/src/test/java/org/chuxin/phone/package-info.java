/** Serves residents: what they do on the phone page, done by a browser. */
@org.jspecify.annotations.NullMarked
package org.chuxin.phone;
