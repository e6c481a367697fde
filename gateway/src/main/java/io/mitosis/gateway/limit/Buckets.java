package io.mitosis.gateway.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.mitosis.gateway.limit.Policy.Claim;

/// The token buckets of this process, at most 100,000 of them; one that has been idle until it was full is forgotten.
///
/// Two gateways count apart, so somebody whom a load balancer sends to both may ask for twice as much.
final class Buckets {

	private static final int MOST = 100_000;

	private final RateLimitProperties rates;

	private final Cache<Claim, Bucket> buckets;

	private final TimeMeter time;

	Buckets(RateLimitProperties rates, Clock clock) {
		long longest = Stream.of(Policy.values()).map(rates::of).mapToLong(Rate::window).max().orElseThrow();
		this.rates = rates;
		this.buckets = Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(Duration.ofSeconds(longest)).build();
		this.time = new ClockTime(clock);
	}

	/// Takes one token out of a bucket, if there is one.
	Verdict take(Claim claim) {
		Rate rate = this.rates.of(claim.policy());
		Bucket bucket = this.buckets.get(claim, (missing) -> full(rate));
		return new Verdict(claim.policy(), rate, bucket.tryConsumeAndReturnRemaining(1));
	}

	private Bucket full(Rate rate) {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
			.withCustomTimePrecision(this.time)
			.build();
	}

	private record ClockTime(Clock clock) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			return Duration.between(Instant.EPOCH, this.clock.instant()).toNanos();
		}

		@Override
		public boolean isWallClockBased() {
			return true;
		}

	}

}
