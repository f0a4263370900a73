/** Serves administrators: sets how far an organiser's sight reaches. */
@NullMarked
package org.chuxin.organisation.scope;

import org.jspecify.annotations.NullMarked;
