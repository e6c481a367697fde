package io.mitosis.lab.recovery;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.mitosis.lab.events.Event;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ToldTests {

	private static final UUID INES = UUID.randomUUID();

	@Test
	void knowsWhomAnEventIsAbout() {
		var message = aMessageFrom("/user-service");

		assertThat(Told.of(message)).hasValueSatisfying((told) -> {
			assertThat(told.subject()).isEqualTo(INES);
			assertThat(told.sequence()).isEqualTo(3);
		});
	}

	@Test
	void takesPoisonForNoEvent() {
		var message = aMessageFrom(Event.POISON_SOURCE);

		assertThat(Told.of(message)).isEmpty();
	}

	private static ConsumerRecord<byte[], byte[]> aMessageFrom(String source) {
		var message = new ConsumerRecord<>("user-events", 0, 0, new byte[0], new byte[0]);
		message.headers().add("ce_source", bytes(source));
		message.headers().add("ce_subject", bytes(INES.toString()));
		message.headers().add("ce_type", bytes("user.registered.v1"));
		message.headers().add("ce_sequence", bytes("3"));
		return message;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
