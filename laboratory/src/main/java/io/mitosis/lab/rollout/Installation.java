package io.mitosis.lab.rollout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.mitosis.lab.cluster.Cluster;
import io.mitosis.lab.image.Images;
import io.mitosis.lab.pod.Workload;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.running.Progress;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.tool.Answer;

/// Puts our system on the cluster, or what is new of it.
///
/// @param cluster the cluster, which answers
/// @param progress hears how it goes
/// @param patience how long a namespace that is being deleted may take to be gone
public record Installation(Cluster cluster, Progress progress, Duration patience) {

	/// Returns when the cluster knows what to run; it may not run yet.
	public void run() {
		Manifests manifests = new Manifests(this.cluster.kubectl().render(this.cluster.overlay()));
		new Images(this.cluster.docker(), this.cluster.home(), this.progress).build();
		Renewals renewals = new Renewals(this.cluster.home().folder().resolve("kind-renewals"));
		List<String> replaced = new NodeImages(this.cluster.docker(), this.cluster.kind(), this.progress, renewals)
			.bring(manifests.images());
		this.progress.tell("manifests", "being applied");
		apply(manifests);
		this.progress.done("manifests", "applied");
		renew(manifests.running(replaced));
		renewals.become(List.of());
		wake();
		if (manifests.scale() && !this.cluster.kubectl().hasMetrics()) {
			measure();
		}
	}

	/// Without it everything runs, but nothing is scaled.
	private void measure() {
		Answer answer = this.cluster.kubectl()
			.applyFolder(this.cluster.home().checkout().resolve("k8s/metrics-server"));
		this.progress.tell("metrics-server",
				answer.succeeded() ? "applied" : "cannot be had, so nothing is scaled: " + answer.complaint());
	}

	private void apply(Manifests manifests) {
		Instant deadline = Instant.now().plus(this.patience);
		Answer answer = this.cluster.kubectl().apply(manifests.yaml());
		while (!answer.succeeded()) {
			if (!answer.err().contains("being terminated") || Instant.now().isAfter(deadline)) {
				throw new LabException("The cluster refuses the manifests: " + answer.err().strip());
			}
			this.progress.tell("manifests", "wait for the namespace of before to be gone");
			Pause.of(Duration.ofSeconds(1));
			answer = this.cluster.kubectl().apply(manifests.yaml());
		}
	}

	/// Where somebody scaled to nothing what an autoscaler rules, the autoscaler rests.
	private void wake() {
		this.cluster.kubectl()
			.tryToLook()
			.stream()
			.flatMap((snapshot) -> snapshot.workloads().stream())
			.filter(Workload::isScaledToNothing)
			.forEach((workload) -> {
				this.progress.tell(workload.name(), "was scaled to nothing and is started again");
				this.cluster.kubectl().run("scale", workload.reference(), "--replicas", "1");
			});
	}

	/// A pod does not notice that another image has its image's name.
	private void renew(List<String> workloads) {
		workloads.forEach((workload) -> {
			this.progress.tell(workload.substring(workload.indexOf('/') + 1), "has a new image: its pods are replaced");
			this.cluster.kubectl().restart(workload);
		});
	}

}
