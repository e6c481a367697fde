package io.mitosis.lab.rollout;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Rendered manifests, one document for each object.
///
/// @param yaml the text
record Manifests(String yaml) {

	private static final YAMLMapper YAML = new YAMLMapper();

	/// Every image that a container of theirs runs.
	List<String> images() {
		return objects().flatMap(Manifests::images).distinct().sorted().toList();
	}

	/// The workloads that run one of these images, such as `deployment/gateway`.
	List<String> running(List<String> images) {
		return objects().filter((object) -> images(object).anyMatch(images::contains))
			.map((object) -> "%s/%s".formatted(object.path("kind").asString("").toLowerCase(Locale.ROOT),
					object.path("metadata").path("name").asString("")))
			.toList();
	}

	/// Whether they ask the cluster to measure pods and to scale them.
	boolean scale() {
		return objects().anyMatch((object) -> object.path("kind").asString("").equals("HorizontalPodAutoscaler"));
	}

	private Stream<JsonNode> objects() {
		try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(this.yaml)) {
			return documents.readAll().stream();
		}
	}

	private static Stream<String> images(JsonNode object) {
		JsonNode pod = object.path("spec").path("template").path("spec");
		return Stream.of("initContainers", "containers")
			.flatMap((list) -> pod.path(list).valueStream())
			.map((container) -> container.path("image").asString(""));
	}

}
