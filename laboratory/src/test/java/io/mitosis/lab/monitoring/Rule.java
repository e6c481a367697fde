package io.mitosis.lab.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.mitosis.lab.system.Checkout;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static java.util.stream.Collectors.toMap;

/// A rule of `prometheus/rules`.
///
/// @param name of the alert or of the series that it records
/// @param expression in PromQL
record Rule(String name, String expression, Map<String, String> labels, Map<String, String> annotations) {

	static final Path FOLDER = Checkout.here().resolve("prometheus");

	private static final YAMLMapper YAML = new YAMLMapper();

	private static final Pattern NO_METRIC = Pattern.compile(
			"\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(by|on|group_left)\\s*\\([^)]*\\)|\\b(and|or|unless|offset \\w+)\\b");

	private static final Pattern METRIC = Pattern.compile("(?<![\\w:.])[a-zA-Z_:][\\w:]*(?!\\s*\\(|[\\w:])");

	private static final Pattern QUERIES = Pattern.compile("```promql\n(.+?)\n```", Pattern.DOTALL);

	/// The rules of `recording`, `production` or `classroom`.
	static List<Rule> of(String file) {
		return read("rules/" + file + ".yml").path("groups")
			.valueStream()
			.flatMap((group) -> group.path("rules").valueStream())
			.map(Rule::of)
			.toList();
	}

	static JsonNode read(String file) {
		return YAML.readTree(FOLDER.resolve(file).toFile());
	}

	private static Rule of(JsonNode rule) {
		return new Rule(rule.path("alert").asString(rule.path("record").asString("")), rule.path("expr").asString(""),
				texts(rule.path("labels")), texts(rule.path("annotations")));
	}

	private static Map<String, String> texts(JsonNode node) {
		return node.propertyStream().collect(toMap(Map.Entry::getKey, (entry) -> entry.getValue().asString("")));
	}

	/// The queries of a runbook, each on a line of its own.
	static List<Rule> ofRunbook(Path page) {
		try {
			return QUERIES.matcher(Files.readString(page))
				.results()
				.flatMap((block) -> block.group(1).lines())
				.map((query) -> new Rule("query", query, Map.of(), Map.of()))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// The metrics that it rests on.
	Set<String> metrics() {
		return METRIC.matcher(NO_METRIC.matcher(this.expression).replaceAll(" "))
			.results()
			.map((found) -> found.group())
			.collect(Collectors.toSet());
	}

	/// Where somebody who is woken up reads on.
	String runbook() {
		String kebab = this.name.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
		return "docs/runbooks/" + kebab + ".md";
	}

	@Override
	public String toString() {
		return this.name;
	}

}
