/** One half of a circle. */
@NullMarked
package org.chuxin.architecture.broken.circle.back;

import org.jspecify.annotations.NullMarked;
