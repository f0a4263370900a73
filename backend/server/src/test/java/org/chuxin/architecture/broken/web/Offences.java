package org.chuxin.architecture.broken.web;

import java.time.Instant;

import cn.binarywang.wx.miniapp.api.WxMaService;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One offence against each rule. */
final class Offences {

	private Offences() {
	}

	/** A mapper that everybody sees. */
	@Mapper
	public interface PublicMapper {

		@Select("SELECT 1")
		int one();

	}

	/** A controller of both kinds. */
	@RestController
	static class MixedController {

		@GetMapping("/reactive")
		Mono<String> reactive() {
			return Mono.just("");
		}

		@GetMapping("/plain")
		String plain() {
			return "";
		}

	}

	/** Reaches SQL on the event loop, one call further. */
	@RestController
	static class SneakyController {

		private final PublicMapper rows;

		SneakyController(PublicMapper rows) {
			this.rows = rows;
		}

		@GetMapping("/sneaky")
		Mono<Integer> sneaky() {
			return Mono.just(count());
		}

		private int count() {
			return this.rows.one();
		}

	}

	/** Waits, subscribes, reads the machine's clock and Redis, calls WeChat. */
	static class Careless {

		private final StringRedisTemplate redis;

		private final WxMaService weChat;

		Careless(StringRedisTemplate redis, WxMaService weChat) {
			this.redis = redis;
			this.weChat = weChat;
		}

		String wait(Mono<String> answer) {
			return String.valueOf(answer.subscribeOn(Schedulers.parallel()).block()) + Instant.now() + this.redis
					+ this.weChat;
		}

	}

}
