package io.mitosis.lab.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/// One record of a topic, read as a CloudEvent in binary mode; what a record lacks is empty, for poison is shown too.
///
/// @param topic where it was read
/// @param partition its partition
/// @param offset its place in the partition
/// @param key the Kafka key: the id of the person concerned
/// @param headers all headers as text; of two with one name the last
/// @param payload the value as JSON, or as a JSON string when it is none
/// @param written when the broker says it was produced
public record Event(String topic, int partition, long offset, String key, Map<String, String> headers, JsonNode payload,
		Instant written) {

	/// The CloudEvents source of what `./lab break poison` pours in.
	public static final String POISON_SOURCE = "/lab";

	private static final JsonMapper JSON = new JsonMapper();

	static Event of(ConsumerRecord<String, String> message) {
		Map<String, String> headers = StreamSupport.stream(message.headers().spliterator(), false)
			.collect(Collectors.toMap(Header::key, Event::text, (first, last) -> last));
		return new Event(message.topic(), message.partition(), message.offset(),
				(message.key() != null) ? message.key() : "", headers, parse(message.value()),
				Instant.ofEpochMilli(message.timestamp()));
	}

	/// The CloudEvents id, by which a duplicate is recognised.
	public String id() {
		return header("ce_id");
	}

	/// The CloudEvents type, such as `user.registered.v1`.
	public String type() {
		return header("ce_type");
	}

	/// The id of the aggregate that raised it.
	public String subject() {
		return header("ce_subject");
	}

	/// The counter per subject; 0 when there is none.
	public long sequence() {
		String sequence = header("ce_sequence");
		return sequence.matches("\\d{1,18}") ? Long.parseLong(sequence) : 0;
	}

	/// When it happened, else when it was written.
	public Instant time() {
		try {
			return Instant.parse(header("ce_time"));
		}
		catch (DateTimeParseException ex) {
			return this.written;
		}
	}

	/// A header as text, empty when it is not there.
	public String header(String name) {
		return this.headers.getOrDefault(name, "");
	}

	private static String text(Header header) {
		return (header.value() != null) ? new String(header.value(), StandardCharsets.UTF_8) : "";
	}

	private static JsonNode parse(String value) {
		try {
			return JSON.readTree((value != null) ? value : "null");
		}
		catch (JacksonException ex) {
			return StringNode.valueOf(value);
		}
	}

}
