/** Tests of points. */
@org.jspecify.annotations.NullMarked
package org.chuxin.points;
