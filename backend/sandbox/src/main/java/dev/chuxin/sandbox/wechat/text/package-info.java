/** Serves whoever wants a text looked at: the platform's security check. */
@NullMarked
package dev.chuxin.sandbox.wechat.text;

import org.jspecify.annotations.NullMarked;
