package io.mitosis.user;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mitosis.user.profile.Profile;
import io.mitosis.user.profile.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

class PendingUserGaugesTests extends UserStory {

	private static final Instant LONG_AGO = Instant.parse("2020-02-02T20:20:20Z");

	private static final Duration WAIT = Duration.ofHours(3);

	@Autowired
	MongoOperations mongo;

	@BeforeEach
	void aPersonWhoWaits() {
		this.mongo.insert(User.register(this.subject, new Profile(this.email, "Ines", "DE"), LONG_AGO));
	}

	@AfterEach
	void forgetThem() {
		User ines = this.mongo.findById(this.subject, User.class);
		if (ines != null) {
			this.mongo.remove(ines);
		}
	}

	@Test
	void tellTheSameAtEveryInstanceOfHowManyWaitAndSinceWhen() {
		SimpleMeterRegistry one = anInstance();
		SimpleMeterRegistry other = anInstance();

		assertThat(waiting(one)).isPositive().isEqualTo(waiting(other));
		assertThat(oldest(one)).isEqualTo(WAIT.toSeconds()).isEqualTo(oldest(other));
	}

	private SimpleMeterRegistry anInstance() {
		SimpleMeterRegistry registry = new SimpleMeterRegistry();
		new PendingUserGauges(this.mongo, Clock.fixed(LONG_AGO.plus(WAIT), ZoneOffset.UTC), registry).refresh();
		return registry;
	}

	private static double waiting(SimpleMeterRegistry registry) {
		return registry.get("users.pending").gauge().value();
	}

	private static double oldest(SimpleMeterRegistry registry) {
		return registry.get("users.pending.oldest.age").timeGauge().value(TimeUnit.SECONDS);
	}

}
