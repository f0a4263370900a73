package org.chuxin.leaderboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.Base16;

import org.springframework.core.io.ClassPathResource;

/**
 * A script, which Redis forgets when it restarts.
 *
 * @param text its source
 * @param digest its name in Redis
 */
record Script(String text, String digest) {

	static Script of(String name) {
		try {
			byte[] text = new ClassPathResource(name, Script.class).getContentAsByteArray();
			return new Script(new String(text, StandardCharsets.UTF_8), Base16.digest(text));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	CompletionStage<Long> run(RedisAsyncCommands<byte[], byte[]> redis, List<byte[]> keys, List<String> arguments) {
		byte[][] names = keys.toArray(byte[][]::new);
		byte[][] values = arguments.stream()
			.map((each) -> each.getBytes(StandardCharsets.US_ASCII))
			.toArray(byte[][]::new);
		return redis.<Long>evalsha(this.digest, ScriptOutputType.INTEGER, names, values)
			.exceptionallyCompose((failure) -> (failure instanceof RedisNoScriptException)
					? redis.eval(this.text, ScriptOutputType.INTEGER, names, values)
					: CompletableFuture.failedStage(failure));
	}

}
