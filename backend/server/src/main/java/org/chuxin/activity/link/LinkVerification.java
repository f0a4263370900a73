package org.chuxin.activity.link;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The file by which WeChat knows that the links of this host may open the mini-program
 * (扫普通链接二维码打开小程序).
 *
 * @param name its name, as WeChat's console gives it, with {@code .txt}
 * @param content its content
 */
@ConfigurationProperties("chuxin.wechat.link-verification")
record LinkVerification(@DefaultValue("") String name, @DefaultValue("") String content) {
}
