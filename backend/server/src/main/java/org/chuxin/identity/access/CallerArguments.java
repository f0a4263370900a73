package org.chuxin.identity.access;

import org.chuxin.identity.Caller;
import org.chuxin.identity.problem.IdentityProblems;
import org.chuxin.identity.session.Session;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;

/** Hands the caller, or their session, to a handler; runs on the event loop. */
class CallerArguments implements SyncHandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		Class<?> type = parameter.getParameterType();
		return type == Session.class || Caller.class.isAssignableFrom(type);
	}

	@Override
	public @Nullable Object resolveArgumentValue(MethodParameter parameter, BindingContext binding,
			ServerWebExchange exchange) {
		Class<?> type = parameter.getParameterType();
		Class<?> kept = (type == Session.class) ? Session.class : Caller.class;
		Object value = exchange.getAttribute(kept.getName());
		if (value == null) {
			throw IdentityProblems.unauthenticated();
		}
		if (!type.isInstance(value)) {
			throw IdentityProblems.forbidden();
		}
		return value;
	}

}
