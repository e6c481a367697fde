package io.mitosis.billing.payment;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How patient payments are.
///
/// @param lease how long a request works on a payment undisturbed; longer than it can take with all its time-outs
/// @param firstRetry how long after the first unknown outcome the provider is asked again; doubles each time
/// @param longestRetry up to this
/// @param forgetAfter how long a payment without a claim is remembered
@ConfigurationProperties("mitosis.billing.payment")
record PaymentProperties(@DefaultValue("15s") Duration lease, @DefaultValue("2s") Duration firstRetry,
		@DefaultValue("5m") Duration longestRetry, @DefaultValue("24h") Duration forgetAfter) {

	private static final int MAX_DOUBLINGS = 20;

	Duration retryAfter(int attempts) {
		Duration retry = this.firstRetry.multipliedBy(1L << Math.min(attempts, MAX_DOUBLINGS));
		return (retry.compareTo(this.longestRetry) < 0) ? retry : this.longestRetry;
	}

}
