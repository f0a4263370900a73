/** Serves the developer's eyes: few lines, and progress where it takes long. */
@NullMarked
package org.chuxin.launch.terminal;

import org.jspecify.annotations.NullMarked;
