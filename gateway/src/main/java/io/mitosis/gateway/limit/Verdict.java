package io.mitosis.gateway.limit;

import java.time.Duration;

import io.github.bucket4j.ConsumptionProbe;

/// What a bucket says about one request, in the structured fields of draft-ietf-httpapi-ratelimit-headers-10.
///
/// @param policy what was counted by
/// @param rate what the bucket lets through
/// @param probe what is left in it
record Verdict(Policy policy, Rate rate, ConsumptionProbe probe) {

	private static final long SECOND = Duration.ofSeconds(1).toNanos();

	boolean isRefusal() {
		return !this.probe.isConsumed();
	}

	/// The whole seconds until there is a token again, at least 1.
	long retryAfter() {
		return Math.max(1, Math.ceilDiv(this.probe.getNanosToWaitForRefill(), SECOND));
	}

	/// An item of `RateLimit-Policy`: the quota, and the seconds in which all of it comes
	/// back.
	String policyItem() {
		return "\"%s\";q=%d;w=%d".formatted(this.policy.title(), this.rate.burst(), this.rate.window());
	}

	/// An item of `RateLimit`: what remains, and the seconds until all of it is back.
	String item() {
		return "\"%s\";r=%d;t=%d".formatted(this.policy.title(), this.probe.getRemainingTokens(),
				Math.ceilDiv(this.probe.getNanosToWaitForReset(), SECOND));
	}

}
