/**
 * Answers the server as api.weixin.qq.com would.
 */
@NullMarked
package org.chuxin.sandbox.wechat;

import org.jspecify.annotations.NullMarked;
