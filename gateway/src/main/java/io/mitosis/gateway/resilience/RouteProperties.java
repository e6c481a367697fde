package io.mitosis.gateway.resilience;

import java.time.Duration;

import io.mitosis.defaults.settings.InvalidSettingException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the gateway grants to each of its routes: `mitosis.routes.<route>.budget`, the time for one request with all its
/// tries, and `mitosis.routes.<route>.concurrent`, how many may be under way at once in this process.
///
/// @param userService 10 s, 200: a registration waits for Keycloak, which hashes the password
/// @param billingService 10 s, 200: a payment waits for the provider
/// @param notificationService 5 s, 200
/// @param notificationStream 5 s until it begins, then for as long as it lasts; 1000
/// @param keycloak 10 s, 200
@ConfigurationProperties(prefix = "mitosis.routes", ignoreUnknownFields = false)
record RouteProperties(@DefaultValue Setting userService, @DefaultValue Setting billingService,
		@DefaultValue Setting notificationService, @DefaultValue Setting notificationStream,
		@DefaultValue Setting keycloak) {

	private static final Duration LONG = Duration.ofSeconds(10);

	private static final Duration SHORT = Duration.ofSeconds(5);

	/// @throws InvalidSettingException when it would let nothing through
	Limits of(String route) {
		Limits limits = switch (route) {
			case "user-service" -> this.userService.or(LONG, 200);
			case "billing-service" -> this.billingService.or(LONG, 200);
			case "notification-service" -> this.notificationService.or(SHORT, 200);
			case "notification-stream" -> this.notificationStream.or(SHORT, 1000);
			case "keycloak" -> this.keycloak.or(LONG, 200);
			default -> throw new IllegalArgumentException(route + " has no limits");
		};
		return limits.checkedFor("mitosis.routes." + route);
	}

	record Setting(@Nullable Duration budget, @Nullable Integer concurrent) {

		Limits or(Duration budget, int concurrent) {
			return new Limits((this.budget != null) ? this.budget : budget,
					(this.concurrent != null) ? this.concurrent : concurrent);
		}

	}

	record Limits(Duration budget, int concurrent) {

		private Limits checkedFor(String prefix) {
			if (!this.budget.isPositive()) {
				throw new InvalidSettingException(prefix + ".budget", "must be longer than 0s");
			}
			if (this.concurrent < 1) {
				throw new InvalidSettingException(prefix + ".concurrent", "must be at least 1");
			}
			return this;
		}

	}

}
