package io.mitosis.gateway.overview;

import java.time.Duration;

import io.mitosis.defaults.settings.InvalidSettingException;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long an overview may take.
///
/// @param budget for all parts together; what is not there by then is left out
@ConfigurationProperties("mitosis.overview")
record OverviewProperties(@DefaultValue("2s") Duration budget) {

	private static final Duration LONGEST = Duration.ofMinutes(1);

	OverviewProperties {
		if (!budget.isPositive() || budget.compareTo(LONGEST) > 0) {
			throw new InvalidSettingException("mitosis.overview.budget",
					"must be more than 0 s and up to 60 s, but is '%s'".formatted(budget));
		}
	}

	/// For one instance of a service: half, so that another one still has a chance.
	Duration perTry() {
		return this.budget.dividedBy(2);
	}

}
