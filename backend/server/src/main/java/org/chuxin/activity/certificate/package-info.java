/**
 * Serves volunteers who need a certificate of their service, and whoever wants to verify
 * one (服务记录证明, 查验).
 */
@NullMarked
package org.chuxin.activity.certificate;

import org.jspecify.annotations.NullMarked;
