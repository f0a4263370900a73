/** Code that breaks each rule once. */
@org.jspecify.annotations.NullMarked
package org.chuxin.architecture.broken.web;
