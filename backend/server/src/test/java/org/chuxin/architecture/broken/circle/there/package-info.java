/** One half of a circle. */
@NullMarked
package org.chuxin.architecture.broken.circle.there;

import org.jspecify.annotations.NullMarked;
