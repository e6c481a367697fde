package io.mitosis.lab.events;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/// Records as they lie on a topic.
final class Records {

	static final String INES = "6f1f3c0e-5d0b-4a57-9d1c-2a8c5f0e7b11";

	private Records() {
	}

	static Event registered(String email) {
		return event("user-events", "user.registered.v1", "{\"id\":\"%s\",\"email\":\"%s\"}".formatted(INES, email));
	}

	static Event event(String topic, String type, String payload) {
		RecordHeaders headers = new RecordHeaders();
		headers.add("ce_id", bytes("0a0a0a0a-0000-4000-8000-000000000001"));
		headers.add("ce_type", bytes(type));
		headers.add("ce_subject", bytes(INES));
		headers.add("ce_sequence", bytes("7"));
		headers.add("ce_time", bytes("2026-11-21T09:30:00.123Z"));
		return Event.of(message(topic, headers, INES, payload));
	}

	static Event poison(String value) {
		return Event.of(message("user-events", new RecordHeaders(), "", value));
	}

	private static ConsumerRecord<String, String> message(String topic, RecordHeaders headers, String key,
			String payload) {
		return new ConsumerRecord<>(topic, 0, 42, 1_795_253_400_000L, TimestampType.CREATE_TIME, 36, payload.length(),
				key, payload, headers, Optional.empty());
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
