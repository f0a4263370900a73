/** Serves whoever looks for an organisation: lists and search, from memory. */
@NullMarked
package org.chuxin.organisation.directory;

import org.jspecify.annotations.NullMarked;
