package io.mitosis.lab.kind;

import io.mitosis.lab.cluster.Removal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Removes the cluster, in whatever state it is.
@Command(name = "down", description = "Remove the cluster and all that is in it")
final class KindDown implements Runnable {

	@Mixin
	private final KindSession session = new KindSession();

	@Override
	public void run() {
		this.session.out().println(new Removal(this.session.cluster()).run());
	}

}
