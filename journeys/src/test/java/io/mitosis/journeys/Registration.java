package io.mitosis.journeys;

import java.time.Duration;
import java.util.Optional;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Newcomer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// How people come into the stories: one after the other, until somebody is let in.
final class Registration {

	private Registration() {
	}

	static Member settled(RunningSystem system, String name, Duration patience) {
		return await().atMost(patience)
			.pollInterval(Duration.ofSeconds(1))
			.until(() -> attempt(system, name), Optional::isPresent)
			.orElseThrow();
	}

	private static Optional<Member> attempt(RunningSystem system, String name) {
		Newcomer newcomer = Newcomer.named(name);
		Answer created = system.gateway().post("/api/v1/users", newcomer);
		assertThat(created.status()).as(created.body()).isIn(201, 503);
		return (created.status() == 201) ? Optional.of(system.member(newcomer, created)) : Optional.empty();
	}

}
