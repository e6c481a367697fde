package io.mitosis.user;

import java.util.Locale;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.mitosis.user.profile.UserJoined;
import io.mitosis.user.profile.UserLeft;
import io.mitosis.user.profile.UserStatus;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Counts who comes, as `users.registered{how}`, and who leaves, as `users.closed` and `users.rejected`.
@Component
class UserMetrics {

	private final MeterRegistry registry;

	UserMetrics(MeterRegistry registry) {
		this.registry = registry;
		joined("registration");
		joined("provisioning");
		left(UserStatus.CLOSED);
		left(UserStatus.REJECTED);
	}

	@EventListener
	void on(UserJoined joined) {
		joined(joined.how()).increment();
	}

	@EventListener
	void on(UserLeft left) {
		left(left.status()).increment();
	}

	private Counter joined(String how) {
		return Counter.builder("users.registered")
			.description("People who have come, by registration through the API or provisioned at their first sign-in")
			.tag("how", how)
			.register(this.registry);
	}

	private Counter left(UserStatus status) {
		return Counter.builder("users." + status.name().toLowerCase(Locale.ROOT))
			.description("People who have left, because they wanted to or because no account could be opened for them")
			.register(this.registry);
	}

}
