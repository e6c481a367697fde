package io.mitosis.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.mitosis.journeys.Query.Emptiness;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What Prometheus is told to compute and to watch.
final class Rules {

	private Rules() {
	}

	/// The expressions of every rule in a folder; that an alert's gives nothing is good.
	static List<Query> in(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(".yml")).sorted().flatMap(Rules::of).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<Query> of(Path file) {
		return new YAMLMapper().readTree(file.toFile())
			.path("groups")
			.valueStream()
			.flatMap((group) -> group.path("rules").valueStream())
			.map((rule) -> query(file, rule));
	}

	private static Query query(Path file, JsonNode rule) {
		boolean isAlert = rule.has("alert");
		return new Query("%s / %s".formatted(file.getFileName(), rule.path(isAlert ? "alert" : "record").asString()),
				rule.path("expr").asString(), isAlert ? Emptiness.GOOD : Emptiness.BAD);
	}

}
