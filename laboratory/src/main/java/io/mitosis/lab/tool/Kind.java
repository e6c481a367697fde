package io.mitosis.lab.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.mitosis.lab.system.LabException;

/// kind's command line, and the one cluster of ours that it makes.
///
/// @param tool the program `kind`
public record Kind(Tool tool) {

	/// What the cluster is called.
	public static final String CLUSTER = "mitosis";

	/// The container that is its one node.
	public static final String NODE = CLUSTER + "-control-plane";

	/// Where people get it.
	public static final String SOURCE = "https://kind.sigs.k8s.io/docs/user/quick-start/#installation";

	/// The first that enforces NetworkPolicies.
	private static final Release OLDEST = new Release(0, 24);

	/// A kind that is new enough.
	///
	/// @throws LabException when it is missing or too old
	public static Kind in(Toolbox toolbox) {
		Kind kind = new Kind(toolbox.get("kind", SOURCE));
		Release release = Release.in(kind.tool.run("version").out()).orElse(OLDEST);
		if (release.isBefore(OLDEST)) {
			throw new LabException("kind %s ignores NetworkPolicies: kind %s or later is needed, from %s"
				.formatted(release, OLDEST, SOURCE));
		}
		return kind;
	}

	/// Whether the cluster is there, half-made or whole.
	public boolean hasCluster() {
		return this.tool.require("Asking kind for its clusters", List.of("get", "clusters"))
			.lines()
			.stream()
			.anyMatch(CLUSTER::equals);
	}

	/// Makes the cluster.
	public void create(Path configuration) {
		this.tool.require("Making the cluster",
				List.of("create", "cluster", "--name", CLUSTER, "--config", configuration.toString(), "--wait", "3m"));
	}

	/// Makes kubectl know the cluster.
	public void introduce() {
		this.tool.require("Telling kubectl of the cluster", List.of("export", "kubeconfig", "--name", CLUSTER));
	}

	/// Copies images of this machine into the node.
	public Answer load(List<String> images) {
		List<String> arguments = new ArrayList<>(List.of("load", "docker-image", "--name", CLUSTER));
		arguments.addAll(images);
		return this.tool.run(arguments);
	}

	/// Copies an image out of a file into the node.
	public Answer loadArchive(Path archive) {
		return this.tool.run("load", "image-archive", "--name", CLUSTER, archive.toString());
	}

	/// Removes the cluster, whatever is left of it.
	public void delete() {
		this.tool.require("Removing the cluster", List.of("delete", "cluster", "--name", CLUSTER));
	}

	/// Keeps the logs of the node itself.
	public Answer exportLogs(Path folder) {
		return this.tool.run("export", "logs", "--name", CLUSTER, folder.toString());
	}

}
