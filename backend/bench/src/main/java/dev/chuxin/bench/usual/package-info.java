/**
 * Serves comparisons as the usual way: the same rules and answers by Spring MVC on
 * virtual threads, JPA and one transaction for each request. All of it may block.
 */
@NullMarked
package dev.chuxin.bench.usual;

import org.jspecify.annotations.NullMarked;
