package io.mitosis.lab.fuzz;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.system.LabException;

/// Asks again until the answer is the one that is waited for.
final class Patience {

	private static final Duration LIMIT = Duration.ofSeconds(90);

	private Patience() {
	}

	static Answer of(Supplier<Answer> question, Predicate<Answer> wanted) {
		Instant end = Instant.now().plus(LIMIT);
		while (true) {
			Answer answer = question.get();
			if (wanted.test(answer)) {
				return answer;
			}
			if (Instant.now().isAfter(end)) {
				throw new LabException("%s is answered %d for %d seconds: %s".formatted(answer.response().uri(),
						answer.status(), LIMIT.toSeconds(), answer.body()));
			}
			Pause.of(Duration.ofSeconds(answer.header("Retry-After").map(Long::parseLong).orElse(0L)).plusMillis(200));
		}
	}

}
