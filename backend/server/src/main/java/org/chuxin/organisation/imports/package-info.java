/** Serves administrators: imports the two trees from a file, all rows or none. */
@NullMarked
package org.chuxin.organisation.imports;

import org.jspecify.annotations.NullMarked;
