/** Serves maintainers: the rules of the structure, each shown able to fail. */
@org.jspecify.annotations.NullMarked
package org.chuxin.architecture;
