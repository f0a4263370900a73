/**
 * Serves volunteers, who look at their own records and object to them, and organisers,
 * who confirm, correct and add them (服务记录).
 */
@NullMarked
package org.chuxin.activity.records;

import org.jspecify.annotations.NullMarked;
