package io.mitosis.lab.recovery;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

import io.mitosis.lab.data.Ids;
import io.mitosis.lab.events.Event;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/// What the headers of one event say.
///
/// @param subject the aggregate that raised it
/// @param sequence its counter per subject
/// @param partition where it lies
/// @param offset its place there
record Told(UUID subject, String type, long sequence, TopicPartition partition, long offset) {

	/// Empty for poison, which is no event.
	static Optional<Told> of(ConsumerRecord<byte[], byte[]> message) {
		String sequence = header(message, "ce_sequence");
		if (Event.POISON_SOURCE.equals(header(message, "ce_source"))) {
			return Optional.empty();
		}
		return Ids.parse(header(message, "ce_subject"))
			.filter((subject) -> sequence.matches("\\d{1,18}"))
			.map((subject) -> new Told(subject, header(message, "ce_type"), Long.parseLong(sequence),
					new TopicPartition(message.topic(), message.partition()), message.offset()));
	}

	private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
		Header header = message.headers().lastHeader(name);
		return (header != null && header.value() != null) ? new String(header.value(), StandardCharsets.UTF_8) : "";
	}

}
