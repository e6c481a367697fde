package io.mitosis.lab.fuzz;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Bodies and parameters as a schema wants them, in words of the domain where a schema knows only that it is text.
///
/// @param document resolves the references of its schemas
record Sentences(Document document) {

	private static final JsonNodeFactory NODES = JsonMapper.shared().getNodeFactory();

	private static final Map<String, List<String>> WORDS = Map.of("password", List.of("a-good-password"), "displayName",
			List.of("Ines", "Nguyễn Văn A", "名前"), "country", List.of("DE", "FR", "AQ"), "plan",
			List.of("FREE", "PRO", "TEAM"), "period", List.of("2020-01", "2020-02", "2020-03"), "paymentMethod",
			List.of("pm_ok", "pm_ok", "pm_declined"), "status", List.of("ACTIVE", "PENDING", "CLOSED"), "limit",
			List.of("1", "20", "100"), "reason", List.of("fuzz"));

	JsonNode value(String name, JsonNode unresolved, RandomGenerator random) {
		JsonNode schema = this.document.resolve(unresolved);
		String type = type(schema);
		if (name.equals("email") && type.equals("string")) {
			return NODES.stringNode("fuzz-%x@example.com".formatted(random.nextLong()));
		}
		if (WORDS.containsKey(name)) {
			return NODES.stringNode(Oddities.pick(WORDS.getOrDefault(name, List.of()), random));
		}
		return switch (type) {
			case "object" -> object(schema, random);
			case "boolean" -> NODES.booleanNode(random.nextBoolean());
			case "integer" -> NODES.numberNode(random.nextInt(1, 100));
			case "array" -> NODES.arrayNode().add(value("", schema.path("items"), random));
			default -> NODES.stringNode("fuzz");
		};
	}

	/// The type, or the first of several.
	private static String type(JsonNode schema) {
		JsonNode type = schema.path("type");
		return (type.isArray() ? type.path(0) : type).asString("string");
	}

	private ObjectNode object(JsonNode schema, RandomGenerator random) {
		ObjectNode object = NODES.objectNode();
		schema.path("properties")
			.propertyStream()
			.forEach(
					(property) -> object.set(property.getKey(), value(property.getKey(), property.getValue(), random)));
		if (object.isEmpty() && schema.has("additionalProperties")) {
			object.set("displayName", value("displayName", NODES.objectNode(), random));
		}
		return object;
	}

}
