package io.mitosis.lab.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/// What every workload of ours keeps to: Pod Security `restricted`, a read-only root, and good manners when it comes and goes.
///
/// @param objects all that there are, for some rules ask for another object
record KubernetesPolicy(KubernetesObjects objects) {

	private static final Set<String> VOLUMES = Set.of("configMap", "emptyDir", "persistentVolumeClaim", "projected",
			"secret");

	/// One sentence for each broken rule.
	List<String> violations() {
		List<String> violations = new ArrayList<>();
		for (KubernetesObject workload : this.objects.workloads()) {
			List<String> found = new ArrayList<>();
			pod(workload, found);
			company(workload, found);
			workload.containers().forEach((container) -> found.addAll(KubernetesContainer.of(workload, container)));
			found.forEach((rule) -> violations.add(workload + ": " + rule));
		}
		return violations;
	}

	private static void pod(KubernetesObject workload, List<String> found) {
		JsonNode pod = workload.pod();
		JsonNode security = pod.path("securityContext");
		expect(security.path("runAsNonRoot").asBoolean(false), "runs as nobody but root", found);
		expect(security.path("runAsUser").asInt(0) > 0, "has a user's number", found);
		expect(security.at("/seccompProfile/type").asString("").equals("RuntimeDefault"), "has a seccomp profile",
				found);
		expect(!pod.path("enableServiceLinks").asBoolean(true), "gets no variables of Services", found);
		expect(!pod.path("automountServiceAccountToken").asBoolean(true) || workload.name().equals("prometheus"),
				"gets no token of the cluster", found);
		expect(pod.path("terminationGracePeriodSeconds").isInt(), "says how long it may take to end", found);
		expect(pod.path("volumes")
			.valueStream()
			.allMatch((volume) -> volume.propertyNames()
				.stream()
				.allMatch((key) -> key.equals("name") || VOLUMES.contains(key))), "has volumes of allowed kinds",
				found);
		expect(List.of("hostNetwork", "hostPID", "hostIPC").stream().noneMatch(pod::has), "stays off its node", found);
		expect(pod.path("topologySpreadConstraints").valueStream().count() > 0 && pod.path("topologySpreadConstraints")
			.valueStream()
			.allMatch((spread) -> workload.isSelectedBy(spread.path("labelSelector"))), "spreads its pods", found);
	}

	private void company(KubernetesObject workload, List<String> found) {
		JsonNode spec = workload.json().path("spec");
		expect(!spec.at("/selector/matchLabels").isEmpty() && workload.isSelectedBy(spec.path("selector")),
				"selects its own pods", found);
		expect("mitosis".equals(workload.podLabels().get("app.kubernetes.io/part-of")), "says what it is part of",
				found);
		expect(this.objects.has("ServiceAccount", workload.pod().path("serviceAccountName").asString("")),
				"has a service account of its own", found);
		expect(this.objects.of("PodDisruptionBudget")
			.filter((budget) -> workload.isSelectedBy(budget.json().at("/spec/selector")))
			.count() == 1, "has one disruption budget", found);
		boolean scaled = this.objects.of("HorizontalPodAutoscaler")
			.anyMatch((scaler) -> scaler.json().at("/spec/scaleTargetRef/name").asString("").equals(workload.name()));
		expect(scaled != spec.has("replicas"), "says how many it is, or has an autoscaler that does", found);
		if (workload.kind().equals("Deployment")) {
			expect(spec.at("/strategy/type").asString("").equals("Recreate")
					|| spec.at("/strategy/rollingUpdate/maxUnavailable").asInt(1) == 0, "is replaced before it goes",
					found);
		}
	}

	static void expect(boolean kept, String rule, List<String> found) {
		if (!kept) {
			found.add(rule);
		}
	}

}
