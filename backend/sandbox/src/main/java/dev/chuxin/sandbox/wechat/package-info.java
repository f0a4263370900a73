/**
 * Answers the server as api.weixin.qq.com would.
 */
@NullMarked
package dev.chuxin.sandbox.wechat;

import org.jspecify.annotations.NullMarked;
