package io.mitosis.gateway.limit;

import io.mitosis.defaults.settings.InvalidSettingException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much anybody may ask of this one process; the numbers that are shipped stand in application.yml.
///
/// @param enabled lifts all limits when it is `false`, as benchmarks need it
/// @param subject for each person who shows a good token
/// @param address for each address, of what comes without a good token
/// @param registration for each address, of registrations
@ConfigurationProperties(RateLimitProperties.PREFIX)
record RateLimitProperties(@DefaultValue("true") boolean enabled, @Nullable Rate subject, @Nullable Rate address,
		@Nullable Rate registration) {

	static final String PREFIX = "mitosis.rate-limits";

	Rate of(Policy policy) {
		String name = PREFIX + "." + policy.title();
		Rate rate = switch (policy) {
			case SUBJECT -> this.subject;
			case ADDRESS -> this.address;
			case REGISTRATION -> this.registration;
		};
		if (rate == null || rate.perSecond() < 1 || rate.burst() < 1) {
			throw new InvalidSettingException(name, "needs a per-second and a burst of at least 1");
		}
		return rate;
	}

}
