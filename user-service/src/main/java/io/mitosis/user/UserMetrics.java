package io.mitosis.user;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.mitosis.user.profile.UserJoined;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Counts newcomers, as `users.registered{how}`.
@Component
class UserMetrics {

	private final MeterRegistry registry;

	UserMetrics(MeterRegistry registry) {
		this.registry = registry;
	}

	@EventListener
	void on(UserJoined joined) {
		Counter.builder("users.registered")
			.description("People who have come, by registration through the API or provisioned at their first sign-in")
			.tag("how", joined.how())
			.register(this.registry)
			.increment();
	}

}
