/** Serves phones that follow the link of a check-in code without the mini-program. */
@NullMarked
package org.chuxin.activity.link;

import org.jspecify.annotations.NullMarked;
