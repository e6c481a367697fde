package io.mitosis.lab.cluster;

import java.time.Duration;
import java.time.Instant;

import io.mitosis.lab.process.Pause;
import io.mitosis.lab.running.Progress;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.tool.Kind;
import tools.jackson.databind.JsonNode;

/// Makes the cluster, or goes on with what an earlier run left of it.
///
/// @param cluster the cluster
/// @param progress hears how it goes
/// @param patience how long a node that was stopped may take to answer
public record Creation(Cluster cluster, Progress progress, Duration patience) {

	private static final long GIB = 1024L * 1024 * 1024;

	private static final int NEEDED_CPUS = 2;

	private static final int NEEDED_MEMORY = 6;

	/// Returns with a cluster that answers.
	public void run() {
		if (!this.cluster.kind().hasCluster()) {
			make();
		}
		else if (isWhole()) {
			ports().require(this.cluster.docker().published(Kind.NODE));
			this.progress.tell("cluster", "is there");
		}
		else {
			this.progress.tell("cluster", "was left half-made and is removed");
			this.cluster.kind().delete();
			make();
		}
		this.progress.done("cluster", "answers");
	}

	private void make() {
		ports().check();
		warnOfSmallEngine();
		this.progress.tell("cluster", "is being made; the first time, kind pulls the image of its node");
		this.cluster.kind().create(this.cluster.configuration());
	}

	private HostPorts ports() {
		return new HostPorts(this.cluster.configuration());
	}

	/// kind tells kubectl of a cluster last of all, and gives it storage shortly before.
	private boolean isWhole() {
		wake();
		if (this.cluster.kubectl().knowsCluster() && this.cluster.kubectl().answers()) {
			return true;
		}
		if (!nodeHas("/etc/kubernetes/admin.conf")) {
			return false;
		}
		this.cluster.kind().introduce();
		awaitAnswer();
		return !this.cluster.kubectl().run("get", "storageclasses", "-o", "name").out().isBlank();
	}

	private boolean nodeHas(String file) {
		if (!this.cluster.docker().execute(Kind.NODE, "true").succeeded()) {
			throw new LabException(
					"The container %s does not run, and docker logs may say why; ./lab kind down removes it"
						.formatted(Kind.NODE));
		}
		return this.cluster.docker().execute(Kind.NODE, "test", "-e", file).succeeded();
	}

	private void wake() {
		if (this.cluster.docker().isStopped(Kind.NODE)) {
			this.progress.tell("cluster", "was stopped and is started again");
			this.cluster.docker().start(Kind.NODE);
		}
	}

	private void awaitAnswer() {
		Instant deadline = Instant.now().plus(this.patience);
		while (!this.cluster.kubectl().answers()) {
			if (Instant.now().isAfter(deadline)) {
				throw new LabException(
						"The cluster does not answer: ./lab kind down removes it, ./lab kind up makes a new one");
			}
			this.progress.tell("cluster", "does not answer yet");
			Pause.of(Duration.ofSeconds(1));
		}
	}

	private void warnOfSmallEngine() {
		JsonNode engine = this.cluster.docker().engine();
		int cpus = engine.path("NCPU").asInt(NEEDED_CPUS);
		double memory = engine.path("MemTotal").asLong(NEEDED_MEMORY * GIB) / (double) GIB;
		if (cpus < NEEDED_CPUS || memory < NEEDED_MEMORY) {
			this.progress.tell("docker",
					"has %d CPUs and %.1f GiB; the system wants %d and %d, so pods may stay Pending".formatted(cpus,
							memory, NEEDED_CPUS, NEEDED_MEMORY));
		}
	}

}
