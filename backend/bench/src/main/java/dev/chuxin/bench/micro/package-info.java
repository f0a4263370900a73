/** Serves engineers: what marking, a paper and its JSON cost by themselves. */
@NullMarked
package dev.chuxin.bench.micro;

import org.jspecify.annotations.NullMarked;
