package io.mitosis.gateway.limit;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.mitosis.gateway.limit.Policy.Claim;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerExceptionResolver;

/// Counts a request and tells the caller what is left; answers 429 when nothing is, and counts that as
/// `gateway.limited{limit}`.
final class RateLimiter {

	private final Buckets buckets;

	private final HandlerExceptionResolver problems;

	private final MeterRegistry meters;

	RateLimiter(Buckets buckets, HandlerExceptionResolver problems, MeterRegistry meters) {
		this.buckets = buckets;
		this.problems = problems;
		this.meters = meters;
		for (Policy policy : Policy.values()) {
			refused(policy);
		}
	}

	/// @return whether the request may go on; otherwise it is answered
	boolean admits(HttpServletRequest request, HttpServletResponse response, List<Claim> claims) {
		List<Verdict> verdicts = claims.stream().map(this.buckets::take).toList();
		response.setHeader("RateLimit-Policy", list(verdicts, Verdict::policyItem));
		response.setHeader("RateLimit", list(verdicts, Verdict::item));
		List<Verdict> refusals = verdicts.stream().filter(Verdict::isRefusal).toList();
		if (!refusals.isEmpty()) {
			refusals.forEach((refusal) -> refused(refusal.policy()).increment());
			long retryAfter = refusals.stream().mapToLong(Verdict::retryAfter).max().orElseThrow();
			this.problems.resolveException(request, response, null, new TooManyRequestsException(retryAfter));
		}
		return refusals.isEmpty();
	}

	private Counter refused(Policy policy) {
		return Counter.builder("gateway.limited")
			.description("Requests refused with 429")
			.tag("limit", policy.title())
			.register(this.meters);
	}

	private static String list(List<Verdict> verdicts, Function<Verdict, String> item) {
		return verdicts.stream().map(item).collect(Collectors.joining(", "));
	}

}
