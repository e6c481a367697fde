package io.mitosis.lab.soak;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import io.mitosis.lab.system.LabException;
import io.mitosis.lab.tool.Tool;
import io.mitosis.lab.tool.Toolbox;

/// Pods of the kind cluster: of each service as many as its Deployment asks for, which also starts them again.
///
/// @param kubectl the program
public record Pods(Tool kubectl) implements Orchestrator {

	private static final String PATIENCE = "--timeout=300s";

	/// Those of the cluster that `./lab kind up` makes, whatever other clusters a person
	/// has.
	///
	/// @throws LabException when kubectl is missing
	public static Pods ofKind() {
		return new Pods(Toolbox.here().get("kubectl", "https://kubernetes.io/docs/tasks/tools/"));
	}

	@Override
	public List<String> services() {
		return SERVICES;
	}

	@Override
	public boolean isUp(String name) {
		List<String> counts = kubectl("get", "deployment", name, "--output",
				"jsonpath={.status.readyReplicas}/{.spec.replicas}");
		return counts.stream().map((count) -> count.split("/")).anyMatch((pair) -> pair[0].equals(pair[1]));
	}

	@Override
	public boolean isDown(String name) {
		return false;
	}

	/// Any one of them.
	@Override
	public void kill(String name) {
		List<String> pods = kubectl("get", "pods", "--selector", "app.kubernetes.io/name=" + name, "--field-selector",
				"status.phase=Running", "--output", "name");
		if (pods.isEmpty()) {
			throw new LabException("No pod of %s runs: ./lab kind status tells why".formatted(name));
		}
		String victim = pods.get(ThreadLocalRandom.current().nextInt(pods.size()));
		kubectl("delete", victim, "--grace-period=0", "--force");
	}

	@Override
	public void start(String name) {
		await("deployment/" + name);
	}

	@Override
	public List<String> parts() {
		return workloads().stream().map(Pods::name).toList();
	}

	@Override
	public void restart(String name) {
		String workload = workloads().stream().filter((each) -> name(each).equals(name)).findFirst().orElseThrow();
		kubectl("rollout", "restart", workload);
		await(workload);
	}

	private void await(String workload) {
		kubectl("rollout", "status", workload, PATIENCE);
	}

	/// Such as `deployment.apps/gateway`.
	private List<String> workloads() {
		return kubectl("get", "deployments,statefulsets", "--selector", "app.kubernetes.io/part-of=mitosis", "--output",
				"name");
	}

	private static String name(String workload) {
		return workload.substring(workload.indexOf('/') + 1);
	}

	private List<String> kubectl(String... arguments) {
		Stream<String> where = Stream.of("--context", "kind-mitosis", "--namespace", "mitosis");
		return this.kubectl
			.require("kubectl " + String.join(" ", arguments), Stream.concat(where, Stream.of(arguments)).toList())
			.lines();
	}

}
