package io.mitosis.lab.cluster;

/// Removes the cluster.
///
/// @param cluster the cluster, in whatever state
public record Removal(Cluster cluster) {

	/// Removes it.
	///
	/// @return what a person should know
	public String run() {
		if (!this.cluster.kind().hasCluster()) {
			return "There is no cluster.";
		}
		this.cluster.kind().delete();
		return "The cluster is gone, and with it its volumes: what MongoDB, Kafka and Keycloak had stored there. "
				+ "The images are still on this machine.";
	}

}
