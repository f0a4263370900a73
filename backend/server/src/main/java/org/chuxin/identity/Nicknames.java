package org.chuxin.identity;

import java.util.*;
import java.util.concurrent.CompletableFuture;

/** stub. */
@org.springframework.stereotype.Component
public class Nicknames {

	public CompletableFuture<Map<Long, String>> of(Collection<Long> ids) {
		return CompletableFuture.completedFuture(Map.of());
	}

}
