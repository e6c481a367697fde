package io.mitosis.defaults.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// Looks at the CloudEvents attributes of a record without reading its data.
final class EventHeaders {

	private EventHeaders() {
	}

	static @Nullable String type(ConsumerRecord<?, ?> message) {
		return text(message, "ce_type");
	}

	static @Nullable Instant time(ConsumerRecord<?, ?> message) {
		String time = text(message, "ce_time");
		try {
			return (time != null) ? OffsetDateTime.parse(time).toInstant() : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private static @Nullable String text(ConsumerRecord<?, ?> message, String name) {
		Header header = message.headers().lastHeader(name);
		return (header != null && header.value() != null) ? new String(header.value(), StandardCharsets.UTF_8) : null;
	}

}
