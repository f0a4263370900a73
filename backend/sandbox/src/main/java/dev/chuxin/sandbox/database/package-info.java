/**
 * Gives developers and tests a real MariaDB and a real Redis that leave nothing behind.
 */
@NullMarked
package dev.chuxin.sandbox.database;

import org.jspecify.annotations.NullMarked;
