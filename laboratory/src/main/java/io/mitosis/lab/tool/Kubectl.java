package io.mitosis.lab.tool;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.mitosis.lab.pod.Snapshot;
import io.mitosis.lab.system.LabException;

/// kubectl's command line, bound to our context and namespace; whatever other clusters a person has are safe from us.
///
/// @param tool the program `kubectl`
public record Kubectl(Tool tool) {

	/// What kind calls its cluster for kubectl.
	public static final String CONTEXT = "kind-" + Kind.CLUSTER;

	/// Where everything of ours is.
	public static final String NAMESPACE = "mitosis";

	/// Where people get it.
	public static final String SOURCE = "https://kubernetes.io/docs/tasks/tools/";

	private static final Release OLDEST = new Release(1, 30);

	/// A kubectl that is new enough.
	///
	/// @throws LabException when it is missing or too old
	public static Kubectl in(Toolbox toolbox) {
		Kubectl kubectl = new Kubectl(toolbox.get("kubectl", SOURCE));
		String version = kubectl.tool.run("version", "--client", "-o", "json")
			.json()
			.path("clientVersion")
			.path("gitVersion")
			.asString("");
		Release release = Release.in(version).orElse(OLDEST);
		if (release.isBefore(OLDEST)) {
			throw new LabException(
					"kubectl %s is too old: %s or later is needed, from %s".formatted(release, OLDEST, SOURCE));
		}
		return kubectl;
	}

	/// Whether the cluster is known to it.
	public boolean knowsCluster() {
		return this.tool.run("config", "get-contexts", "-o", "name").lines().contains(CONTEXT);
	}

	/// Whether the cluster answers.
	public boolean answers() {
		return run("get", "--raw", "/readyz").succeeded();
	}

	/// What a folder of manifests amounts to; asks no cluster.
	public String render(Path folder) {
		return this.tool.require("Rendering " + folder, List.of("kustomize", folder.toString())).out();
	}

	/// Makes the cluster be as these manifests say, also where somebody changed it by
	/// hand.
	public Answer apply(String manifests) {
		return this.tool.run(anywhere("apply", "--server-side", "--force-conflicts", "-f", "-"), manifests);
	}

	/// Whether the cluster measures what pods use.
	public boolean hasMetrics() {
		return this.tool.run(anywhere("get", "apiservices", "v1beta1.metrics.k8s.io")).succeeded();
	}

	/// Applies a folder of manifests that are not ours.
	public Answer applyFolder(Path folder) {
		return this.tool.run(anywhere("apply", "--server-side", "--force-conflicts", "-k", folder.toString()));
	}

	/// Begins to replace a workload's pods one by one.
	public void restart(String workload) {
		this.tool.require("Restarting " + workload, ours("rollout", "restart", workload));
	}

	/// Returns when all of a workload's pods are new and ready; one request lasts as long
	/// as that takes.
	public void await(String workload, Duration patience) {
		this.tool.require("Waiting for " + workload, and(List.of("--context", CONTEXT, "--namespace", NAMESPACE),
				"rollout", "status", workload, "--timeout=%ds".formatted(patience.toSeconds())));
	}

	/// How our namespace is.
	///
	/// @throws LabException when the cluster does not answer
	public Snapshot look() {
		return new Snapshot(
				this.tool.require("Looking at the cluster", ours("get", Snapshot.KINDS, "-o", "json")).json());
	}

	/// The same while the cluster may be too busy to answer.
	public Optional<Snapshot> tryToLook() {
		return Optional.of(this.tool.run(ours("get", Snapshot.KINDS, "-o", "json")))
			.filter(Answer::succeeded)
			.map((answer) -> new Snapshot(answer.json()));
	}

	/// Asks anything else of our namespace.
	public Answer run(String... arguments) {
		return this.tool.run(ours(arguments));
	}

	/// Asks anything else of our namespace where nothing but success makes sense.
	public Answer require(String... arguments) {
		return this.tool.require("kubectl " + String.join(" ", arguments), ours(arguments));
	}

	private static List<String> ours(String... arguments) {
		return and(anywhere("--namespace", NAMESPACE), arguments);
	}

	private static List<String> anywhere(String... arguments) {
		return and(List.of("--context", CONTEXT, "--request-timeout", "30s"), arguments);
	}

	private static List<String> and(List<String> before, String... arguments) {
		return Stream.concat(before.stream(), Stream.of(arguments)).toList();
	}

}
