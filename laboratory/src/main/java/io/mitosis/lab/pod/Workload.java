package io.mitosis.lab.pod;

import java.util.Locale;

import tools.jackson.databind.JsonNode;

/// What makes pods: a Deployment, a StatefulSet or a Job.
///
/// @param json the object
public record Workload(JsonNode json) {

	/// Its name, which its pods' names begin with.
	public String name() {
		return this.json.path("metadata").path("name").asString("");
	}

	/// What the command line calls it, such as `deployment/gateway`.
	public String reference() {
		return kind().toLowerCase(Locale.ROOT) + "/" + name();
	}

	/// Whether somebody wants no pod of it; nothing of ours is written that way.
	public boolean isScaledToNothing() {
		return !isJob() && wanted() == 0;
	}

	/// Whether it has pods, and all are ready and made from its newest template.
	public boolean isReady() {
		if (isJob()) {
			return ready() >= wanted();
		}
		JsonNode status = this.json.path("status");
		return !isScaledToNothing()
				&& status.path("observedGeneration")
					.asLong(-1) >= this.json.path("metadata").path("generation").asLong(0)
				&& status.path("updatedReplicas").asInt(0) >= wanted() && ready() >= wanted()
				&& status.path("replicas").asInt(0) <= wanted();
	}

	/// Whether as many pods are ready as it wants; some may be of its former template.
	public boolean hasEnough() {
		return ready() >= wanted();
	}

	/// Ready pods of those it wants.
	public String state() {
		return "%d of %d ready".formatted(ready(), wanted());
	}

	/// Whether it made this pod.
	public boolean owns(Pod pod) {
		return pod.workload().equals(name()) || pod.name().startsWith(name() + "-");
	}

	private boolean isJob() {
		return kind().equals("Job");
	}

	private int ready() {
		return this.json.path("status").path(isJob() ? "succeeded" : "readyReplicas").asInt(0);
	}

	private int wanted() {
		return this.json.path("spec").path(isJob() ? "completions" : "replicas").asInt(1);
	}

	private String kind() {
		return this.json.path("kind").asString("");
	}

}
