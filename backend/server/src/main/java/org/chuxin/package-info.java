/** The district's mini-program backend: one package per feature. */
@org.jspecify.annotations.NullMarked
package org.chuxin;
