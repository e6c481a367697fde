package io.mitosis.lab.bench;

import java.util.Locale;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.LabException;

/// Ends a benchmark that would measure how fast the gateway refuses.
final class RateLimits {

	private static final int TOO_MANY_REQUESTS = 429;

	private RateLimits() {
	}

	/// @throws LabException when the gateway limits anybody, as it does as shipped
	static void refuse(Addresses addresses) {
		boolean limited = new Api(addresses.origin()).get("/api/v1/plans")
			.response()
			.headers()
			.map()
			.keySet()
			.stream()
			.anyMatch((header) -> header.toLowerCase(Locale.ROOT).startsWith("ratelimit"));
		if (limited) {
			throw new LabException("The gateway limits rates, and this would measure nothing else: "
					+ addresses.target().liftRateLimits());
		}
	}

	/// Passes on what any limit let through.
	///
	/// @throws LabException when it was refused by one
	static Answer unhurt(Answer answer) {
		if (answer.status() == TOO_MANY_REQUESTS) {
			throw new LabException("The gateway limits the rate of this benchmark: "
					+ "start the system without limits, as MITOSIS_RATELIMITS_ENABLED=false ./lab up -d does");
		}
		return answer;
	}

}
