package org.chuxin.platform.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** Lets every controller take an {@link UploadedFile}. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration implements WebFluxConfigurer {

	private final Uploads uploads;

	UploadConfiguration(Uploads uploads) {
		this.uploads = uploads;
	}

	@Override
	public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
		resolvers.addCustomResolver(this.uploads);
	}

}
