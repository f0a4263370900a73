/** Serves those who are told later: asks who, once a plan is due, and tells them. */
@NullMarked
package org.chuxin.notice.due;

import org.jspecify.annotations.NullMarked;
