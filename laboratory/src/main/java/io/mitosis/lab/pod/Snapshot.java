package io.mitosis.lab.pod;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/// Everything in a namespace that matters for being ready, at one moment.
///
/// @param list the answer of `kubectl get … -o json`
public record Snapshot(JsonNode list) {

	/// What must be asked for.
	public static final String KINDS = "deployments,statefulsets,jobs,pods,horizontalpodautoscalers,events";

	/// All workloads.
	public List<Workload> workloads() {
		return Stream.of("StatefulSet", "Deployment", "Job")
			.flatMap((kind) -> all(kind, Workload::new).stream())
			.toList();
	}

	/// All pods.
	public List<Pod> pods() {
		return all("Pod", Pod::new);
	}

	/// All autoscalers.
	public List<Scaler> scalers() {
		return all("HorizontalPodAutoscaler", Scaler::new);
	}

	/// Whether there is something, and all of it is ready.
	public boolean isReady() {
		return !workloads().isEmpty() && workloads().stream().allMatch(Workload::isReady);
	}

	/// Why a pod is not ready; empty when it is.
	public Optional<String> why(Pod pod) {
		return new Diagnosis(pod, events()).why();
	}

	/// What a workload that is not ready waits for.
	public String why(Workload workload) {
		if (workload.isScaledToNothing()) {
			return "somebody scaled it to nothing: kubectl scale %s --replicas 1".formatted(workload.reference());
		}
		return pods().stream()
			.filter(workload::owns)
			.sorted(Comparator.comparing(Pod::isLeaving))
			.flatMap((pod) -> why(pod).map((why) -> "%s %s".formatted(pod.name(), why)).stream())
			.findFirst()
			.or(() -> events().refusal(workload).map("no pod can be made: "::concat))
			.orElse(workload.hasEnough() ? "a pod of before is about to end" : "its pods are about to be made");
	}

	private Events events() {
		return new Events(all("Event", Event::of));
	}

	private <T> List<T> all(String kind, Function<JsonNode, T> view) {
		return this.list.path("items")
			.valueStream()
			.filter((item) -> item.path("kind").asString("").equals(kind))
			.map(view)
			.toList();
	}

}
