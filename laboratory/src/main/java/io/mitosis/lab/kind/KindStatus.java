package io.mitosis.lab.kind;

import java.util.concurrent.Callable;

import io.mitosis.lab.cluster.Cluster;
import io.mitosis.lab.pod.Snapshot;
import io.mitosis.lab.rollout.StatusTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Shows what runs on the cluster; ends with 1 when something is not ready.
@Command(name = "status", description = "Show the cluster's pods, why one is not ready, what is scaled, the addresses")
final class KindStatus implements Callable<Integer> {

	@Mixin
	private final KindSession session = new KindSession();

	@Override
	public Integer call() {
		Cluster cluster = this.session.cluster();
		cluster.require();
		Snapshot snapshot = cluster.kubectl().look();
		this.session.out().print(new StatusTable(snapshot).text());
		this.session.out().print(Welcome.addresses());
		this.session.out().flush();
		return snapshot.isReady() ? 0 : 1;
	}

}
