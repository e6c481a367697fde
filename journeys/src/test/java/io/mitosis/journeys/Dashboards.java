package io.mitosis.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.mitosis.journeys.Query.Emptiness;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the dashboards ask Prometheus, with their variables filled in as for somebody who wants to see everything.
final class Dashboards {

	private static final Map<String, String> TIMES = Map.of("__rate_interval", "1m", "__interval", "15s", "__range",
			"30m");

	private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{(\\w+)(?::\\w+)?}|(\\w+))");

	private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((?:(.+),)?\\s*(\\w+)\\s*\\)");

	private Dashboards() {
	}

	/// The queries of every panel and variable of the dashboards in a folder.
	static List<Query> in(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(".json")).sorted().flatMap(Dashboards::of).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<Query> of(Path file) {
		JsonNode dashboard = JsonMapper.shared().readTree(file.toFile());
		String title = dashboard.path("title").asString("");
		return Stream
			.of(dashboard.at("/templating/list").valueStream().flatMap((variable) -> ofVariable(title, variable)),
					dashboard.at("/annotations/list").valueStream().flatMap((mark) -> ofAnnotation(title, mark)),
					dashboard.path("panels").valueStream().flatMap((panel) -> ofPanel(title, panel)))
			.flatMap((queries) -> queries);
	}

	/// On a good day nothing happens that is worth a mark.
	private static Stream<Query> ofAnnotation(String dashboard, JsonNode annotation) {
		return annotation.has("expr")
				? Stream.of(new Query("%s / annotation %s".formatted(dashboard, annotation.path("name").asString("")),
						filledIn(annotation.path("expr").asString()), Emptiness.GOOD))
				: Stream.empty();
	}

	private static Stream<Query> ofPanel(String dashboard, JsonNode panel) {
		String description = panel.path("description").asString("");
		Emptiness emptiness = description.contains("Empty is good.") ? Emptiness.GOOD
				: description.contains("On Kubernetes only.") ? Emptiness.ELSEWHERE : Emptiness.BAD;
		String place = "%s / %s".formatted(dashboard, panel.path("title").asString(""));
		Stream<Query> own = panel.path("targets")
			.valueStream()
			.filter((target) -> isPrometheus(target) && isPrometheus(panel))
			.map((target) -> new Query(place, filledIn(target.path("expr").asString("")), emptiness));
		return Stream.concat(own, panel.path("panels").valueStream().flatMap((inner) -> ofPanel(dashboard, inner)));
	}

	/// Traces and logs are somebody else's.
	private static boolean isPrometheus(JsonNode node) {
		return node.at("/datasource/type").asString("prometheus").equals("prometheus");
	}

	private static Stream<Query> ofVariable(String dashboard, JsonNode variable) {
		JsonNode query = variable.path("query");
		String text = query.isString() ? query.asString() : query.path("query").asString("");
		if (!variable.path("type").asString("").equals("query")) {
			return Stream.empty();
		}
		Matcher values = LABEL_VALUES.matcher(text);
		String expression = !values.matches() ? text.replaceFirst("^query_result\\((.*)\\)$", "$1")
				: "count by (%s) (%s)".formatted(values.group(2),
						(values.group(1) != null) ? values.group(1) : "{%s!=\"\"}".formatted(values.group(2)));
		return Stream.of(new Query("%s / $%s".formatted(dashboard, variable.path("name").asString("")),
				filledIn(expression), Emptiness.BAD));
	}

	static String filledIn(String expression) {
		return VARIABLE.matcher(expression).replaceAll((variable) -> {
			String name = (variable.group(1) != null) ? variable.group(1) : variable.group(2);
			return TIMES.getOrDefault(name, ".+");
		});
	}

}
