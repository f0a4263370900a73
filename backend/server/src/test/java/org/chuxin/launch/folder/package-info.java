/** Serves the developer's data: the folder that a sandbox keeps between its starts. */
@NullMarked
package org.chuxin.launch.folder;

import org.jspecify.annotations.NullMarked;
