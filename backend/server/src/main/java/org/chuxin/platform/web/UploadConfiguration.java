package org.chuxin.platform.web;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** Lets every controller take an {@link UploadedFile}, and no body take for ever. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration implements WebFluxConfigurer {

	private final Uploads uploads;

	UploadConfiguration(Uploads uploads) {
		this.uploads = uploads;
	}

	@Bean
	static NettyServerCustomizer patience(UploadSettings settings) {
		return (server) -> server
			.doOnConnection((connection) -> connection.addHandlerLast(new SlowBodies(settings.within())));
	}

	@Override
	public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
		resolvers.addCustomResolver(this.uploads);
	}

}
