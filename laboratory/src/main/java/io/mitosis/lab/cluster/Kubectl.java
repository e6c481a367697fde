package io.mitosis.lab.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.mitosis.lab.pod.Snapshot;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.tool.Answer;
import io.mitosis.lab.tool.Release;
import io.mitosis.lab.tool.Tool;
import io.mitosis.lab.tool.Toolbox;

/// kubectl's command line, bound to our context and namespace; whatever other clusters a person has are safe from us.
///
/// @param tool the program `kubectl`
record Kubectl(Tool tool) {

	/// What kind calls its cluster for kubectl.
	static final String CONTEXT = "kind-" + Kind.CLUSTER;

	/// Where everything of ours is.
	static final String NAMESPACE = "mitosis";

	/// Where people get it.
	static final String SOURCE = "https://kubernetes.io/docs/tasks/tools/";

	private static final Release OLDEST = new Release(1, 30);

	/// A kubectl that is new enough.
	///
	/// @throws LabException when it is missing or too old
	static Kubectl in(Toolbox toolbox) {
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
	boolean knowsCluster() {
		return this.tool.run("config", "get-contexts", "-o", "name").lines().contains(CONTEXT);
	}

	/// Whether the cluster answers.
	boolean answers() {
		return run("get", "--raw", "/readyz").succeeded();
	}

	/// What a folder of manifests amounts to; asks no cluster.
	String render(Path folder) {
		return this.tool.require("Rendering " + folder, List.of("kustomize", folder.toString())).out();
	}

	/// Makes the cluster be as these manifests say, also where somebody changed it by
	/// hand.
	Answer apply(String manifests) {
		return this.tool.run(anywhere("apply", "--server-side", "--force-conflicts", "-f", "-"), manifests);
	}

	/// Whether the cluster measures what pods use.
	boolean hasMetrics() {
		return this.tool.run(anywhere("get", "apiservices", "v1beta1.metrics.k8s.io")).succeeded();
	}

	/// Applies a folder of manifests that are not ours.
	Answer applyFolder(Path folder) {
		return this.tool.run(anywhere("apply", "--server-side", "--force-conflicts", "-k", folder.toString()));
	}

	/// Replaces a workload's pods one by one.
	void restart(String workload) {
		this.tool.require("Restarting " + workload, ours("rollout", "restart", workload));
	}

	/// How our namespace is.
	///
	/// @throws LabException when the cluster does not answer
	Snapshot look() {
		return new Snapshot(
				this.tool.require("Looking at the cluster", ours("get", Snapshot.KINDS, "-o", "json")).json());
	}

	/// The same while the cluster may be too busy to answer.
	Optional<Snapshot> tryToLook() {
		return Optional.of(this.tool.run(ours("get", Snapshot.KINDS, "-o", "json")))
			.filter(Answer::succeeded)
			.map((answer) -> new Snapshot(answer.json()));
	}

	/// Asks anything else of our namespace.
	Answer run(String... arguments) {
		return this.tool.run(ours(arguments));
	}

	private static List<String> ours(String... arguments) {
		List<String> all = anywhere("--namespace", NAMESPACE);
		all.addAll(Arrays.asList(arguments));
		return all;
	}

	private static List<String> anywhere(String... arguments) {
		List<String> all = new ArrayList<>(List.of("--context", CONTEXT, "--request-timeout", "30s"));
		all.addAll(Arrays.asList(arguments));
		return all;
	}

}
