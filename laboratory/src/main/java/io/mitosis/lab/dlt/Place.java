package io.mitosis.lab.dlt;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Where a record lies, written `TOPIC:PARTITION:OFFSET`.
///
/// @param topic its topic
/// @param partition its partition
/// @param offset its offset there
record Place(String topic, int partition, long offset) {

	private static final Pattern TEXT = Pattern.compile("(.+):(\\d{1,9}):(\\d{1,18})");

	static Place of(ConsumerRecord<?, ?> message) {
		return new Place(message.topic(), message.partition(), message.offset());
	}

	/// The place that a text names, empty when it names none.
	static Optional<Place> parse(String text) {
		Matcher parts = TEXT.matcher(text);
		return parts.matches()
				? Optional
					.of(new Place(parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3))))
				: Optional.empty();
	}

	@Override
	public String toString() {
		return "%s:%d:%d".formatted(this.topic, this.partition, this.offset);
	}

}
