package dev.chuxin.sandbox.wechat;

/**
 * One path of the platform; never blocks.
 */
public interface Endpoint {

	/**
	 * Where it answers.
	 * @return path below the host
	 */
	String path();

	/**
	 * Answers as the platform would.
	 * @param call the request
	 * @return content or a refusal
	 */
	Answer answer(Call call);

}
