package io.mitosis.lab.kind;

import java.time.Duration;

import io.mitosis.lab.cluster.Cluster;
import io.mitosis.lab.cluster.Creation;
import io.mitosis.lab.rollout.Installation;
import io.mitosis.lab.rollout.Rollout;
import io.mitosis.lab.running.Progress;
import io.mitosis.lab.tool.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Makes the cluster, puts the system on it and waits; each step does only what is not done yet.
@Command(name = "up", description = "Make the cluster, build and load the images, apply k8s/overlays/kind, wait")
final class KindUp implements Runnable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	@Mixin
	private final KindSession session = new KindSession();

	@Option(names = "--patience", paramLabel = "SECONDS", defaultValue = "900",
			description = "how long everything may take to become ready (default: ${DEFAULT-VALUE})")
	private int patience;

	@Override
	public void run() {
		Cluster cluster = this.session.cluster();
		Progress progress = this.session.progress();
		new Creation(cluster, progress, PATIENCE).run();
		new Installation(cluster, progress, PATIENCE).run();
		new Rollout(cluster.kubectl(), progress, Duration.ofSeconds(this.patience), Duration.ofSeconds(2)).await();
		this.session.out().printf("%nMitosis is up on the cluster %s.%n%s", Kind.CLUSTER, Welcome.text());
		this.session.out().flush();
	}

}
