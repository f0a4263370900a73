/** Serves everybody who is logged in: sessions, known in memory and kept in SQL. */
@NullMarked
package org.chuxin.identity.session;

import org.jspecify.annotations.NullMarked;
