package org.chuxin.harness;

import reactor.blockhound.BlockHound;

/** Watches event loops for calls that block. */
public final class EventLoops {

	static {
		// locks that are held for a moment: Jackson and the validator look at a class
		// once,
		// Spring counts its plain requests
		BlockHound.install((builder) -> builder
			.allowBlockingCallsInside("tools.jackson.databind.deser.DeserializerCache",
					"_createAndCacheValueDeserializer")
			.allowBlockingCallsInside("tools.jackson.databind.ser.SerializerCache", "addAndResolveNonTypedSerializer")
			.allowBlockingCallsInside("org.hibernate.validator.internal.metadata.BeanMetaDataManagerImpl",
					"getBeanMetaData")
			.allowBlockingCallsInside("org.springframework.util.ConcurrencyThrottleSupport", "beforeAccess"));
	}

	private EventLoops() {
	}

	/** From here on, a blocking call on an event loop fails where it happens. */
	public static void guard() {
		// the class is initialised, which is all
	}

}
