/**
 * Gives comparisons their own database, Redis, WeChat and servers, which leave nothing
 * behind.
 */
@NullMarked
package dev.chuxin.bench.host;

import org.jspecify.annotations.NullMarked;
