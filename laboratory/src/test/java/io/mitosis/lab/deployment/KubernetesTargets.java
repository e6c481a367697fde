package io.mitosis.lab.deployment;

import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/// What an object points at: pods by their labels, others by their names.
record KubernetesTargets(KubernetesObjects objects, KubernetesObject object) {

	/// What it points at and is not there.
	Stream<String> missing() {
		JsonNode spec = this.object.json().path("spec");
		return switch (this.object.kind()) {
			case "Service" -> service(spec);
			case "PodDisruptionBudget" -> pods(spec.path("selector"));
			case "HorizontalPodAutoscaler" -> scaled(spec);
			case "NetworkPolicy" -> policy(spec);
			case "StatefulSet" -> named("Service", spec.path("serviceName"));
			case "RoleBinding", "ClusterRoleBinding" -> binding();
			case "Ingress" -> spec.findValues("backend").stream().flatMap(this::backend);
			default -> Stream.of();
		};
	}

	static List<String> portNames(JsonNode container) {
		return container.path("ports").valueStream().map((port) -> port.path("name").asString("")).toList();
	}

	private Stream<String> service(JsonNode spec) {
		JsonNode selector = spec.path("selector");
		List<KubernetesObject> hit = this.objects.workloads()
			.stream()
			.filter((workload) -> workload.podLabels()
				.entrySet()
				.containsAll(KubernetesObject.texts(selector).entrySet()))
			.toList();
		if (selector.isEmpty() || hit.isEmpty()) {
			return Stream.of("pods " + selector);
		}
		return spec.path("ports")
			.valueStream()
			.map((port) -> port.path("targetPort").asString(""))
			.filter((port) -> hit.stream()
				.noneMatch((workload) -> workload.containers()
					.anyMatch((container) -> portNames(container).contains(port))))
			.map((port) -> "port " + port);
	}

	private Stream<String> pods(JsonNode selector) {
		return this.objects.workloads().stream().anyMatch((workload) -> workload.isSelectedBy(selector)) ? Stream.of()
				: Stream.of("pods " + selector);
	}

	private Stream<String> scaled(JsonNode spec) {
		JsonNode target = spec.path("scaleTargetRef");
		boolean divisible = this.objects.all()
			.stream()
			.anyMatch((object) -> object.is(target.path("kind").asString(""), target.path("name").asString(""))
					&& object.containers().allMatch((container) -> container.at("/resources/requests").has("cpu")));
		return divisible ? Stream.of() : Stream.of("requests of " + target.path("name").asString(""));
	}

	/// Peers in other namespaces are not ours to know.
	private Stream<String> policy(JsonNode spec) {
		Stream<JsonNode> peers = Stream.of("ingress", "egress")
			.flatMap((direction) -> spec.path(direction).valueStream())
			.flatMap((rule) -> Stream.of("from", "to").flatMap((side) -> rule.path(side).valueStream()))
			.filter((peer) -> peer.has("podSelector") && !peer.has("namespaceSelector"))
			.map((peer) -> peer.path("podSelector"));
		return Stream.concat(Stream.of(spec.path("podSelector")), peers).flatMap(this::eachPod);
	}

	private Stream<String> eachPod(JsonNode selector) {
		JsonNode names = selector.at("/matchExpressions/0/values");
		return names.isEmpty() ? pods(selector) : names.valueStream()
			.filter((name) -> this.objects.workloads()
				.stream()
				.noneMatch((workload) -> name.asString("").equals(workload.podLabels().get("app.kubernetes.io/name"))))
			.map((name) -> "pods " + name.asString(""));
	}

	private Stream<String> binding() {
		JsonNode role = this.object.json().path("roleRef");
		return Stream.concat(named(role.path("kind").asString(""), role.path("name")),
				this.object.json()
					.path("subjects")
					.valueStream()
					.flatMap((subject) -> named(subject.path("kind").asString(""), subject.path("name"))));
	}

	private Stream<String> backend(JsonNode backend) {
		JsonNode service = backend.path("service");
		boolean there = this.objects.of("Service")
			.filter((other) -> other.name().equals(service.path("name").asString("")))
			.anyMatch((other) -> portNames(other.json().path("spec")).contains(service.at("/port/name").asString("")));
		return there ? Stream.of() : Stream.of("backend " + service);
	}

	private Stream<String> named(String kind, JsonNode name) {
		return this.objects.has(kind, name.asString("")) ? Stream.of() : Stream.of(kind + "/" + name.asString(""));
	}

}
