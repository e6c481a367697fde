package io.mitosis.lab.deployment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/// An object of a manifest, such as the Deployment `gateway`.
record KubernetesObject(JsonNode json) {

	String kind() {
		return this.json.path("kind").asString("");
	}

	String name() {
		return this.json.at("/metadata/name").asString("");
	}

	boolean is(String kind, String name) {
		return kind().equals(kind) && name().equals(name);
	}

	boolean runsPods() {
		return pod().isObject();
	}

	boolean isOurProgram() {
		return this.json.at("/metadata/labels").path("app.kubernetes.io/component").asString("").equals("service");
	}

	JsonNode pod() {
		return this.json.at("/spec/template/spec");
	}

	Map<String, String> podLabels() {
		return texts(this.json.at("/spec/template/metadata/labels"));
	}

	Stream<JsonNode> containers() {
		return Stream.of("initContainers", "containers").flatMap((list) -> pod().path(list).valueStream());
	}

	/// Whether a selector with `matchLabels`, `matchExpressions` with `In`, or nothing at
	/// all takes these pods.
	boolean isSelectedBy(JsonNode selector) {
		return podLabels().entrySet().containsAll(texts(selector.path("matchLabels")).entrySet())
				&& selector.path("matchExpressions")
					.valueStream()
					.allMatch((expression) -> strings(expression.path("values"))
						.contains(podLabels().get(expression.path("key").asString(""))));
	}

	static List<String> strings(JsonNode list) {
		return list.valueStream().map((value) -> value.asString("")).toList();
	}

	static Map<String, String> texts(JsonNode node) {
		return node.propertyStream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().asString("")));
	}

	@Override
	public String toString() {
		return kind() + "/" + name();
	}

}
