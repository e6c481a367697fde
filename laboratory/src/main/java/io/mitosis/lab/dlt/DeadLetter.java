package io.mitosis.lab.dlt;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.mitosis.lab.events.Event;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// A record that a group of listeners could not handle, with the cause that was noted in its headers.
///
/// @param message the record as it lies on the dead-letter topic
public record DeadLetter(ConsumerRecord<byte[], byte[]> message) {

	private static final String CAUSE = "kafka_dlt-";

	private static final Set<String> NUMBERS = Set.of(CAUSE + "original-partition", CAUSE + "original-offset",
			CAUSE + "original-timestamp");

	/// Where it lies.
	public Place place() {
		return Place.of(this.message);
	}

	/// The CloudEvents id, empty for poison.
	public String id() {
		return header("ce_id");
	}

	/// The CloudEvents type, empty for poison.
	public String type() {
		return header("ce_type");
	}

	/// Whether it was poured in by `./lab break poison`, so that nobody waits for it.
	public boolean isPouredIn() {
		return header("ce_source").equals(Event.POISON_SOURCE);
	}

	/// When it was set aside.
	public Instant since() {
		return Instant.ofEpochMilli(this.message.timestamp());
	}

	/// The simple name of the exception that made it a dead letter.
	public String cause() {
		String name = header(CAUSE + "exception-cause-fqcn");
		String known = name.isEmpty() ? header(CAUSE + "exception-fqcn") : name;
		return known.isEmpty() ? "unknown" : known.substring(known.lastIndexOf('.') + 1);
	}

	/// The topic on which it was first; without a header the beginning of this topic's
	/// name tells it.
	String originalTopic() {
		String topic = header(CAUSE + "original-topic");
		return topic.isEmpty() ? this.message.topic().split("\\.", 2)[0] : topic;
	}

	/// The record as it was before, for another try: the time is new, for an old record
	/// might be deleted at once.
	ProducerRecord<byte[], byte[]> original() {
		var original = new ProducerRecord<>(originalTopic(), this.message.key(), this.message.value());
		this.message.headers().forEach((header) -> {
			if (!header.key().startsWith(CAUSE)) {
				original.headers().add(header);
			}
		});
		return original;
	}

	String key() {
		return text(this.message.key());
	}

	String payload() {
		return text(this.message.value());
	}

	Map<String, String> headers() {
		Map<String, String> headers = new LinkedHashMap<>();
		this.message.headers().forEach((header) -> headers.put(header.key(), readable(header)));
		return headers;
	}

	private String header(String name) {
		Header header = this.message.headers().lastHeader(name);
		return (header != null) ? readable(header) : "";
	}

	private static String readable(Header header) {
		byte[] value = header.value();
		return (NUMBERS.contains(header.key()) && value != null && value.length > 0) ? new BigInteger(value).toString()
				: text(value);
	}

	private static String text(byte @Nullable [] bytes) {
		return (bytes != null) ? new String(bytes, StandardCharsets.UTF_8) : "";
	}

}
