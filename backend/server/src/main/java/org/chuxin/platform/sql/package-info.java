/**
 * Serves everything that talks to SQL: pools by purpose, types, and the checks at start.
 */
@NamedInterface("sql")
@NullMarked
package org.chuxin.platform.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
