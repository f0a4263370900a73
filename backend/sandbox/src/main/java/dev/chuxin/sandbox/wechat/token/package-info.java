/**
 * Serves whoever calls the simulated platform with an access token: both kinds, and who
 * lost theirs.
 */
@NullMarked
package dev.chuxin.sandbox.wechat.token;

import org.jspecify.annotations.NullMarked;
