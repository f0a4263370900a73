/**
 * Gives developers and tests a real MariaDB and a real Redis that leave nothing behind.
 */
@NullMarked
package org.chuxin.sandbox.database;

import org.jspecify.annotations.NullMarked;
