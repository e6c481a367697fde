package io.mitosis.lab.events;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EventTests {

	@Test
	void readsTheAttributesFromTheHeaders() {
		Event event = Records.registered("ines@example.com");

		assertThat(event.type()).isEqualTo("user.registered.v1");
		assertThat(event.subject()).isEqualTo(Records.INES);
		assertThat(event.sequence()).isEqualTo(7);
		assertThat(event.time()).isEqualTo("2026-11-21T09:30:00.123Z");
		assertThat(event.payload().path("email").asString()).isEqualTo("ines@example.com");
	}

	@Test
	void readsPoisonWithoutChoking() {
		Event event = Records.poison("{ not json");

		assertThat(event.type()).isEmpty();
		assertThat(event.sequence()).isZero();
		assertThat(event.time()).isEqualTo(Instant.ofEpochMilli(1_795_253_400_000L));
		assertThat(event.payload().asString()).isEqualTo("{ not json");
	}

}
