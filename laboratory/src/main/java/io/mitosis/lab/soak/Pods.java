package io.mitosis.lab.soak;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import io.mitosis.lab.system.LabException;
import io.mitosis.lab.tool.Docker;
import io.mitosis.lab.tool.Kind;
import io.mitosis.lab.tool.Kubectl;
import io.mitosis.lab.tool.Toolbox;

/// Pods of the kind cluster: of each service as many as its Deployment asks for, which also starts them again.
///
/// @param kubectl speaks to the cluster
/// @param docker runs its node, in which processes can be killed
public record Pods(Kubectl kubectl, Docker docker) implements Orchestrator {

	/// Four pods of a service may be replaced one after the other, each after a JVM's
	/// start on
	/// a busy machine.
	private static final Duration PATIENCE = Duration.ofMinutes(15);

	/// Those of the cluster that `./lab kind up` makes.
	///
	/// @throws LabException when kubectl or Docker is missing or too old
	public static Pods ofKind() {
		return new Pods(Kubectl.in(Toolbox.here()), Docker.in(Toolbox.here()));
	}

	@Override
	public List<String> services() {
		return SERVICES;
	}

	@Override
	public boolean isUp(String name) {
		return ask("get", "deployment", name, "--output", "jsonpath={.status.readyReplicas}/{.spec.replicas}").stream()
			.map((count) -> count.split("/"))
			.anyMatch((pair) -> pair[0].equals(pair[1]));
	}

	@Override
	public boolean isDown(String name) {
		return false;
	}

	/// Any one of them: its process by SIGKILL, for a pod that is deleted by force may
	/// still
	/// leave in good order, and then the pod, so that the next kill does not make the
	/// kubelet wait longer and longer.
	@Override
	public void kill(String name) {
		List<String> pods = ask("get", "pods", "--selector", "app.kubernetes.io/name=" + name, "--field-selector",
				"status.phase=Running", "--output", "name");
		if (pods.isEmpty()) {
			throw new LabException("No pod of %s runs: ./lab kind status tells why".formatted(name));
		}
		String victim = pods.get(ThreadLocalRandom.current().nextInt(pods.size()));
		killProcesses(name(victim));
		ask("delete", victim, "--grace-period=0", "--force");
	}

	private void killProcesses(String pod) {
		this.docker.execute(Kind.NODE, "crictl", "ps", "--quiet", "--label", "io.kubernetes.pod.name=" + pod)
			.lines()
			.stream()
			.map((container) -> this.docker.execute(Kind.NODE, "crictl", "stop", "--timeout", "0", container))
			.filter((answer) -> !answer.succeeded())
			.findFirst()
			.ifPresent((answer) -> {
				throw new LabException("Nothing of %s can be killed: %s".formatted(pod, answer.complaint()));
			});
	}

	@Override
	public void start(String name) {
		this.kubectl.await("deployment/" + name, PATIENCE);
	}

	@Override
	public List<String> parts() {
		return workloads().stream().map(Pods::name).toList();
	}

	@Override
	public void restart(String name) {
		String workload = workloads().stream().filter((each) -> name(each).equals(name)).findFirst().orElseThrow();
		this.kubectl.restart(workload);
		this.kubectl.await(workload, PATIENCE);
	}

	/// Such as `deployment.apps/gateway`.
	private List<String> workloads() {
		return ask("get", "deployments,statefulsets", "--selector", "app.kubernetes.io/part-of=mitosis", "--output",
				"name");
	}

	private static String name(String workload) {
		return workload.substring(workload.indexOf('/') + 1);
	}

	private List<String> ask(String... question) {
		return this.kubectl.require(question).lines();
	}

}
