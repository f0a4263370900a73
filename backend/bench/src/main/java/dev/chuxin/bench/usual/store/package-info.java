/** Serves the usual way: the server's tables as entities and repositories. */
@NullMarked
package dev.chuxin.bench.usual.store;

import org.jspecify.annotations.NullMarked;
