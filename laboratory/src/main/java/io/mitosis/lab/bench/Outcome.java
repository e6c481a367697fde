package io.mitosis.lab.bench;

import java.time.Duration;
import java.util.function.Supplier;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.AwayException;

/// What became of one request.
///
/// @param status of the answer, 0 when none came
/// @param took until the answer, or until it was given up
record Outcome(int status, Duration took) {

	/// Whether it was answered by success.
	boolean isGood() {
		return this.status / 100 == 2;
	}

	static Outcome of(Supplier<Answer> request) {
		long start = System.nanoTime();
		try {
			Answer answer = RateLimits.unhurt(request.get());
			return new Outcome(answer.status(), answer.took());
		}
		catch (AwayException ex) {
			return new Outcome(0, Duration.ofNanos(System.nanoTime() - start));
		}
	}

}
