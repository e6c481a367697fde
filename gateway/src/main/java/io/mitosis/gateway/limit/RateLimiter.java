package io.mitosis.gateway.limit;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.mitosis.gateway.limit.Policy.Claim;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerExceptionResolver;

/// Counts a request and tells the caller what is left; answers 429 when nothing is.
final class RateLimiter {

	private final Buckets buckets;

	private final HandlerExceptionResolver problems;

	RateLimiter(Buckets buckets, HandlerExceptionResolver problems) {
		this.buckets = buckets;
		this.problems = problems;
	}

	/// @return whether the request may go on; otherwise it is answered
	boolean admits(HttpServletRequest request, HttpServletResponse response, List<Claim> claims) {
		List<Verdict> verdicts = claims.stream().map(this.buckets::take).toList();
		response.setHeader("RateLimit-Policy", list(verdicts, Verdict::policyItem));
		response.setHeader("RateLimit", list(verdicts, Verdict::item));
		List<Verdict> refusals = verdicts.stream().filter(Verdict::isRefusal).toList();
		if (!refusals.isEmpty()) {
			long retryAfter = refusals.stream().mapToLong(Verdict::retryAfter).max().orElseThrow();
			this.problems.resolveException(request, response, null, new TooManyRequestsException(retryAfter));
		}
		return refusals.isEmpty();
	}

	private static String list(List<Verdict> verdicts, Function<Verdict, String> item) {
		return verdicts.stream().map(item).collect(Collectors.joining(", "));
	}

}
