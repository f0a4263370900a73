package dev.chuxin.sandbox.wechat;

/**
 * One path of the platform; never blocks.
 */
interface Endpoint {

	String path();

	Answer answer(Call call);

}
