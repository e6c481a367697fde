package io.mitosis.lab.pod;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/// A pod as the cluster describes it.
///
/// @param json the object
public record Pod(JsonNode json) {

	/// The label that says whose pod it is.
	private static final String LABEL = "app.kubernetes.io/name";

	/// Its name, which no successor of a Deployment's pod has again.
	public String name() {
		return this.json.path("metadata").path("name").asString("");
	}

	/// The workload it belongs to.
	public String workload() {
		return this.json.path("metadata").path("labels").path(LABEL).asString(name());
	}

	/// Ready containers out of all, such as `1/1`.
	public String ready() {
		return "%d/%d".formatted(containers().stream().filter(Container::isReady).count(),
				this.json.path("spec").path("containers").size());
	}

	/// Whether it serves.
	public boolean isReady() {
		return condition("Ready").map((condition) -> condition.path("status").asString("").equals("True"))
			.orElse(false);
	}

	/// How often its containers were started again.
	public int restarts() {
		return containers().stream().mapToInt(Container::restarts).sum();
	}

	/// How its container had ended before it was started again; empty when it never was.
	public Optional<String> lastEnding() {
		return containers().stream().map(Container::ending).flatMap(Optional::stream).findFirst();
	}

	/// The names of its containers, those that run before the others first.
	public List<String> containerNames() {
		return Stream.of("initContainers", "containers")
			.flatMap((list) -> this.json.path("spec").path(list).valueStream())
			.map((container) -> container.path("name").asString(""))
			.toList();
	}

	boolean isLeaving() {
		return this.json.path("metadata").path("deletionTimestamp").isString();
	}

	/// Whether it has done what it was made for, as a job's pod.
	boolean isDone() {
		return phase().equals("Succeeded");
	}

	String uid() {
		return this.json.path("metadata").path("uid").asString("");
	}

	String phase() {
		return this.json.path("status").path("phase").asString("");
	}

	String reason() {
		return this.json.path("status").path("reason").asString("");
	}

	String message() {
		return this.json.path("status").path("message").asString("");
	}

	Optional<JsonNode> condition(String type) {
		return this.json.path("status")
			.path("conditions")
			.valueStream()
			.filter((condition) -> condition.path("type").asString("").equals(type))
			.findFirst();
	}

	List<Container> containers() {
		return containers("containerStatuses", "containers");
	}

	/// Those that run one after the other before the others.
	List<Container> initContainers() {
		return containers("initContainerStatuses", "initContainers");
	}

	private List<Container> containers(String statuses, String specs) {
		return this.json.path("status")
			.path(statuses)
			.valueStream()
			.map((status) -> new Container(status, memory(specs, status.path("name").asString(""))))
			.toList();
	}

	private String memory(String specs, String container) {
		return this.json.path("spec")
			.path(specs)
			.valueStream()
			.filter((spec) -> spec.path("name").asString("").equals(container))
			.map((spec) -> spec.path("resources").path("limits").path("memory").asString(""))
			.findFirst()
			.orElse("");
	}

}
