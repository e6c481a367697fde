package io.mitosis.lab.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Bodies that break their schema, JSON, or the promise of their headers.
final class BodyMutations {

	private static final String CONTENT_TYPE = "Content-Type";

	private static final List<String> TYPES = List.of("text/plain", "application/xml",
			"application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json; charset=utf-16",
			"application/json;charset=no-such", "application/*", "*/*", "json", "application/json, text/plain",
			"application/merge-patch+json", "application/vnd.api+json", "", ";", "application/json; boundary=\"");

	private static final JsonMapper ASCII = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

	static final Map<String, Mutation> ALL = new TreeMap<>(Map.ofEntries(
			Map.entry("body: odd value", (draft, random) -> change(draft, random, Oddities.value(random))),
			Map.entry("body: odd text",
					(draft, random) -> change(draft, random, ASCII.valueToTree(Oddities.text(random)))),
			Map.entry("body: null", (draft, random) -> change(draft, random, ASCII.nullNode())),
			Map.entry("body: missing field", BodyMutations::drop),
			Map.entry("body: unknown field", BodyMutations::invent),
			Map.entry("body: lone surrogate", (draft, random) -> raw(draft, replaceText(draft, "\\ud800"))),
			Map.entry("body: lone low surrogate", (draft, random) -> raw(draft, replaceText(draft, "a\\udc00b"))),
			Map.entry("body: array of it", (draft, random) -> raw(draft, "[" + text(draft) + "]")),
			Map.entry("body: another kind", (draft, random) -> raw(draft, Oddities.value(random).toString())),
			Map.entry("body: cut off", BodyMutations::cut), Map.entry("body: empty", (draft, random) -> raw(draft, "")),
			Map.entry("body: two values", (draft, random) -> raw(draft, text(draft) + text(draft))),
			Map.entry("body: duplicate fields", (draft, random) -> raw(draft, duplicate(text(draft)))),
			Map.entry("body: deep array", (draft, random) -> raw(draft, "[".repeat(depth(random)))),
			Map.entry("body: deep object", (draft, random) -> raw(draft, "{\"a\":".repeat(depth(random)))),
			Map.entry("body: deep field",
					(draft, random) -> raw(draft, "{\"a\":%s%s}".formatted("[".repeat(900), "]".repeat(900)))),
			Map.entry("body: not utf-8",
					(draft, random) -> draft.body = new byte[] { '{', '"', (byte) 0xc3, 0x28, (byte) 0xff, '"', ':',
							'1', '}' }),
			Map.entry("body: utf-16", (draft, random) -> draft.body = text(draft).getBytes(StandardCharsets.UTF_16)),
			Map.entry("body: byte order mark", (draft, random) -> raw(draft, "\uFEFF" + text(draft))),
			Map.entry("body: comment", (draft, random) -> raw(draft, "/* */" + text(draft) + "// ")),
			Map.entry("body: long number", (draft, random) -> raw(draft, "{\"a\":%s}".formatted("9".repeat(5000)))),
			Map.entry("body: many fields", (draft, random) -> raw(draft, many())),
			Map.entry("body: too large",
					(draft, random) -> raw(draft, "{\"a\":\"%s\"}".formatted("x".repeat(1_100_000)))),
			Map.entry("body: odd type", (draft, random) -> draft.set(CONTENT_TYPE, Oddities.pick(TYPES, random))),
			Map.entry("body: no type", (draft, random) -> draft.remove(CONTENT_TYPE)),
			Map.entry("body: said to be gzip", (draft, random) -> draft.set("Content-Encoding", "gzip"))));

	private BodyMutations() {
	}

	private static void change(Draft draft, RandomGenerator random, JsonNode value) {
		if (draft.json instanceof ObjectNode object && !object.isEmpty()) {
			ObjectNode changed = object.deepCopy();
			changed.set(Oddities.pick(List.copyOf(object.propertyNames()), random), value);
			draft.json = changed;
		}
	}

	private static void drop(Draft draft, RandomGenerator random) {
		if (draft.json instanceof ObjectNode object && !object.isEmpty()) {
			draft.json = object.deepCopy().without(List.of(Oddities.pick(List.copyOf(object.propertyNames()), random)));
		}
	}

	private static void invent(Draft draft, RandomGenerator random) {
		if (draft.json instanceof ObjectNode object) {
			List<String> names = List.of("", "id", "status", "__proto__", "$where", "a.b", "a/b~c", "class", "roles",
					"é");
			ObjectNode changed = object.deepCopy();
			changed.set(Oddities.pick(names, random), Oddities.value(random));
			draft.json = changed;
		}
	}

	private static void cut(Draft draft, RandomGenerator random) {
		String whole = text(draft);
		raw(draft, whole.isEmpty() ? "{" : whole.substring(0, random.nextInt(whole.length())));
	}

	/// The first text value becomes another, written as it stands here.
	private static String replaceText(Draft draft, String escaped) {
		return text(draft).replaceFirst(":\"[^\"]*\"", ":\"" + escaped.replace("\\", "\\\\") + "\"");
	}

	private static String duplicate(String object) {
		return object.endsWith("}") && object.length() > 2
				? object.substring(0, object.length() - 1) + "," + object.substring(1) : object;
	}

	private static String many() {
		return IntStream.range(0, 5000)
			.mapToObj("\"f%d\":1"::formatted)
			.collect(java.util.stream.Collectors.joining(",", "{", "}"));
	}

	private static int depth(RandomGenerator random) {
		return Oddities.pick(List.of(50, 600, 1200, 100_000), random);
	}

	private static void raw(Draft draft, String text) {
		draft.body = text.getBytes(StandardCharsets.UTF_8);
	}

	private static String text(Draft draft) {
		return new String(draft.bytes(), StandardCharsets.UTF_8);
	}

}
