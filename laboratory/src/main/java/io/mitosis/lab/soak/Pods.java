package io.mitosis.lab.soak;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import io.mitosis.lab.process.Tool;
import io.mitosis.lab.system.Checkout;
import io.mitosis.lab.system.LabException;

/// Pods of the kind cluster: of each service as many as its Deployment asks for, which also starts them again.
///
/// @param kubectl the program, on the right cluster and namespace
public record Pods(Tool kubectl) implements Orchestrator {

	private static final String PATIENCE = "--timeout=300s";

	/// Those of the cluster that `./lab kind up` makes.
	public Pods(Checkout checkout) {
		this(new Tool(checkout.root(), "kubectl", "--context", "kind-mitosis", "--namespace", "mitosis"));
	}

	@Override
	public List<String> services() {
		return SERVICES;
	}

	@Override
	public boolean isUp(String name) {
		List<String> counts = this.kubectl.run("get", "deployment", name, "--output",
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
		List<String> pods = this.kubectl.run("get", "pods", "--selector", "app.kubernetes.io/name=" + name,
				"--field-selector", "status.phase=Running", "--output", "name");
		if (pods.isEmpty()) {
			throw new LabException("No pod of %s runs: ./lab kind status tells why".formatted(name));
		}
		String victim = pods.get(ThreadLocalRandom.current().nextInt(pods.size()));
		this.kubectl.run("delete", victim, "--grace-period=0", "--force");
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
		this.kubectl.run("rollout", "restart", workload);
		await(workload);
	}

	private void await(String workload) {
		this.kubectl.run("rollout", "status", workload, PATIENCE);
	}

	/// Such as `deployment.apps/gateway`.
	private List<String> workloads() {
		return this.kubectl.run("get", "deployments,statefulsets", "--selector", "app.kubernetes.io/part-of=mitosis",
				"--output", "name");
	}

	private static String name(String workload) {
		return workload.substring(workload.indexOf('/') + 1);
	}

}
