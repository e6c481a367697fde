package io.mitosis.lab.deployment;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/// Who may talk to whom, by the NetworkPolicies: a conversation needs the leave of both.
record KubernetesConversations(KubernetesObjects objects) {

	/// Such as `gateway -> user-service:8081`.
	Set<String> allowed() {
		Set<String> allowed = leaves("Egress");
		allowed.retainAll(leaves("Ingress"));
		return allowed;
	}

	/// What one of the two may do and the other may not.
	Set<String> oneSided() {
		Set<String> ingress = leaves("Ingress");
		Set<String> all = leaves("Egress");
		all.addAll(ingress);
		all.removeAll(allowed());
		return all;
	}

	/// Workloads that talk to everybody, because no policy takes them in this direction.
	Stream<KubernetesObject> unguarded(String direction) {
		return this.objects.workloads()
			.stream()
			.filter((workload) -> policies(direction, workload).findAny().isEmpty());
	}

	private Set<String> leaves(String direction) {
		Set<String> leaves = new TreeSet<>();
		for (KubernetesObject here : this.objects.workloads()) {
			policies(direction, here)
				.flatMap((policy) -> policy.path(direction.equals("Egress") ? "egress" : "ingress").valueStream())
				.forEach((rule) -> rule(direction, here, rule, leaves));
		}
		return leaves;
	}

	private void rule(String direction, KubernetesObject here, JsonNode rule, Set<String> leaves) {
		JsonNode peers = rule.path(direction.equals("Egress") ? "to" : "from");
		for (KubernetesObject there : this.objects.workloads()) {
			if (peers.valueStream().anyMatch(takes(there))) {
				String pair = direction.equals("Egress") ? here.name() + " -> " + there.name()
						: there.name() + " -> " + here.name();
				rule.path("ports")
					.valueStream()
					.map((port) -> pair + ":" + port.path("port").asString(""))
					.forEach(leaves::add);
			}
		}
	}

	private static Predicate<JsonNode> takes(KubernetesObject workload) {
		return (peer) -> peer.has("podSelector") && !peer.has("namespaceSelector")
				&& workload.isSelectedBy(peer.path("podSelector"));
	}

	private Stream<JsonNode> policies(String direction, KubernetesObject workload) {
		return this.objects.of("NetworkPolicy")
			.map((policy) -> policy.json().path("spec"))
			.filter((spec) -> KubernetesObject.strings(spec.path("policyTypes")).contains(direction))
			.filter((spec) -> workload.isSelectedBy(spec.path("podSelector")));
	}

}
