package io.mitosis.lab.lag;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LagTests {

	private static final UUID INES = UUID.fromString("6f1f3c0e-5d0b-4a57-9d1c-2a8c5f0e7b11");

	@AutoClose
	private final AnExchange exchange = new AnExchange();

	@AutoClose
	private final Lag lag = new Lag(this.exchange.address());

	@Test
	void isWhatAllGroupsHaveYetToReadUntilTheyHave() {
		String users = aTopicWithThreeEvents();
		String invoices = aTopicWithThreeEvents();
		this.exchange.read("billing", users, 1);
		this.exchange.read("notifications", users, 3);
		this.exchange.read("notifications", invoices, 2);

		assertThat(this.lag.total()).isEqualTo(3);

		assertThat(this.lag.rewind()).containsExactlyInAnyOrder("billing", "notifications");
		assertThat(this.lag.total()).isEqualTo(9);
		assertThat(this.lag.awaitNone(Duration.ZERO)).isFalse();
		assertThat(this.lag.awaitNobody(Duration.ZERO)).isTrue();
	}

	private String aTopicWithThreeEvents() {
		String topic = this.exchange.topic();
		for (int sequence = 1; sequence <= 3; sequence++) {
			this.exchange.tell(topic, INES, "user.registered.v1", sequence);
		}
		return topic;
	}

}
