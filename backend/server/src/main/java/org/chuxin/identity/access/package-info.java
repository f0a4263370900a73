/** Serves every request: who may call what, how often, and with which client. */
@NullMarked
package org.chuxin.identity.access;

import org.jspecify.annotations.NullMarked;
