package io.mitosis.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is published about one event type: the schema of its payload, its examples and where it travels.
///
/// A payload may carry more fields than its schema names, for producers add fields without a new version; it may never
/// lack a required one. An example, once published, validates for ever.
public final class EventContract {

	private static final String ROOT = "contracts/events/";

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Schema ENVELOPE = Schemas.compile(JSON.readTree(Resources.text(ROOT + "envelope.json")));

	private final String type;

	private final String title;

	private final JsonNode message;

	private final Schema payload;

	private EventContract(String type) {
		JsonNode schema = JSON.readTree(Resources.text(ROOT + type + "/schema.json"));
		this.type = type;
		this.title = schema.required("title").stringValue();
		this.message = schema.required(Schemas.MESSAGE);
		this.payload = Schemas.compile(schema);
	}

	/// @param type the CloudEvents type, such as `user.registered.v1`
	/// @throws IllegalArgumentException when nothing is published under that name
	public static EventContract of(String type) {
		return new EventContract(type);
	}

	public static List<EventContract> all() {
		return Resources.names(ROOT).stream().filter((name) -> !name.endsWith(".json")).map(EventContract::of).toList();
	}

	public String type() {
		return this.type;
	}

	/// What has happened, in a sentence.
	public String title() {
		return this.title;
	}

	/// The service that owns the aggregate, such as `/user-service`.
	public String source() {
		return this.message.required("source").stringValue();
	}

	public String topic() {
		return this.message.required("topic").stringValue();
	}

	public List<Example> examples() {
		String folder = ROOT + this.type + "/examples/";
		return Resources.names(folder)
			.stream()
			.map((name) -> new Example(name, Resources.text(folder + name)))
			.toList();
	}

	/// Holds a payload against the schema.
	/// @return one sentence per violation; empty when it keeps the contract
	public List<String> validate(String payload) {
		return this.payload.validate(payload, InputFormat.JSON).stream().map(Error::toString).toList();
	}

	/// Holds a whole record, as it was read from its topic, against the contract: topic,
	/// key, CloudEvents headers and payload.
	/// @return one sentence per violation; empty when it keeps the contract
	public List<String> validate(Message record) {
		List<String> violations = new ArrayList<>(validate(record.payload()));
		ENVELOPE.validate(JSON.valueToTree(record.headers())).stream().map(Error::toString).forEach(violations::add);
		JsonNode body = JSON.readTree(record.payload());
		Map<String, String> headers = record.headers();
		expect(violations, "topic", topic(), record.topic());
		expect(violations, "key", at(body, "key"), record.key());
		expect(violations, "ce_type", this.type, headers.getOrDefault("ce_type", ""));
		expect(violations, "ce_source", source(), headers.getOrDefault("ce_source", ""));
		expect(violations, "ce_subject", at(body, "subject"), headers.getOrDefault("ce_subject", ""));
		return violations;
	}

	private String at(JsonNode body, String attribute) {
		return body.at(this.message.required(attribute).stringValue()).asString("");
	}

	private static void expect(List<String> violations, String attribute, String expected, String actual) {
		if (!expected.equals(actual)) {
			violations.add("%s: must be '%s' but is '%s'".formatted(attribute, expected, actual));
		}
	}

	@Override
	public String toString() {
		return this.type;
	}

	/// A payload as it is, was or may be published.
	public record Example(String name, String json) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	/// A Kafka record in text, so that this module needs no Kafka.
	public record Message(String topic, String key, Map<String, String> headers, String payload) {

	}

}
