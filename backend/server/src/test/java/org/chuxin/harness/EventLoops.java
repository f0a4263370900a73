package org.chuxin.harness;

import reactor.blockhound.BlockHound;

/** Watches event loops for calls that block. */
public final class EventLoops {

	static {
		// Jackson and the validator look at a class once, Spring counts its requests,
		// Lettuce its writers, Caffeine its entries, Netty its magazines of buffers, each
		// under a lock that is held for that long only.
		BlockHound.install((builder) -> builder
			.allowBlockingCallsInside("tools.jackson.databind.deser.DeserializerCache",
					"_createAndCacheValueDeserializer")
			.allowBlockingCallsInside("tools.jackson.databind.ser.SerializerCache", "addAndResolveNonTypedSerializer")
			.allowBlockingCallsInside("org.hibernate.validator.internal.metadata.BeanMetaDataManagerImpl",
					"getBeanMetaData")
			.allowBlockingCallsInside("org.springframework.util.ConcurrencyThrottleSupport", "beforeAccess")
			.allowBlockingCallsInside("com.github.benmanes.caffeine.cache.BoundedLocalCache", "afterWrite")
			.allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator$MagazineGroup", "tryExpandMagazines")
			.allowBlockingCallsInside("io.lettuce.core.protocol.SharedLock", "incrementWriters")
			.allowBlockingCallsInside("io.lettuce.core.protocol.SharedLock", "doExclusive"));
	}

	private EventLoops() {
	}

	/** From here on, a blocking call on an event loop fails where it happens. */
	public static void guard() {
		// the class is initialised, which is all
	}

}
