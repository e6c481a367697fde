package io.mitosis.lab.cluster;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import io.mitosis.lab.system.Home;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.tool.Docker;
import io.mitosis.lab.tool.Kind;
import io.mitosis.lab.tool.Kubectl;
import io.mitosis.lab.tool.Toolbox;

/// The cluster `mitosis` and what it takes to work with it.
///
/// @param docker runs its node
/// @param kind makes and removes it
/// @param kubectl speaks to it
/// @param home whose checkout says what runs on it
public record Cluster(Docker docker, Kind kind, Kubectl kubectl, Home home) {

	private static final Map<String, String> SOURCES = new TreeMap<>(
			Map.of("docker", Docker.SOURCE, "kind", Kind.SOURCE, "kubectl", Kubectl.SOURCE));

	/// With the programs of a machine.
	///
	/// @throws LabException when one of them is missing, too old or does not run
	public static Cluster with(Toolbox toolbox, Home home) {
		toolbox.require(SOURCES);
		return new Cluster(Docker.in(toolbox), Kind.in(toolbox), Kubectl.in(toolbox), home);
	}

	/// Goes on only where the cluster is there and known to kubectl.
	public void require() {
		if (!this.kind.hasCluster()) {
			throw new LabException("There is no cluster: ./lab kind up makes it");
		}
		if (!this.kubectl.knowsCluster()) {
			throw new LabException("kubectl does not know the context %s: ./lab kind up finishes what it began"
				.formatted(Kubectl.CONTEXT));
		}
	}

	/// What kind makes the cluster from.
	Path configuration() {
		return this.home.checkout().resolve("k8s/kind.yaml");
	}

	/// What runs on it.
	public Path overlay() {
		return this.home.checkout().resolve("k8s/overlays/kind");
	}

}
