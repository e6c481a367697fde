package io.mitosis.lab.bench;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.system.LabException;

/// Ends a benchmark that would measure how fast the gateway refuses.
final class RateLimits {

	private static final int TOO_MANY_REQUESTS = 429;

	private RateLimits() {
	}

	/// Passes on what any limit let through.
	///
	/// @throws LabException when it was refused by one
	static Answer unhurt(Answer answer) {
		if (answer.status() == TOO_MANY_REQUESTS) {
			throw new LabException("The gateway limits the rate of this benchmark: "
					+ "start the system with MITOSIS_RATELIMITS_ENABLED=false ./lab up -d");
		}
		return answer;
	}

}
