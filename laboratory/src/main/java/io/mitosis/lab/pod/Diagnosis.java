package io.mitosis.lab.pod;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Why a pod is not ready, in the words of whoever stops it: the scheduler, the kubelet, a probe, the process itself.
///
/// @param pod the pod
/// @param events what was reported lately
record Diagnosis(Pod pod, Events events) {

	private static final Set<String> NO_IMAGE = Set.of("ErrImagePull", "ImagePullBackOff", "InvalidImageName",
			"ErrImageNeverPull", "ImageInspectError");

	private static final String AFTERTHOUGHTS = "[.,]? (no new claims to deallocate|preemption:).*";

	/// Empty for a pod that is ready or has done its work.
	Optional<String> why() {
		if (this.pod.isLeaving()) {
			return Optional.of("is ending");
		}
		if (this.pod.isReady() || this.pod.isDone()) {
			return Optional.empty();
		}
		return Optional
			.of(unscheduled().or(this::failed).or(this::stillInitialising).or(this::stopped).orElseGet(this::waiting));
	}

	private Optional<String> unscheduled() {
		return this.pod.condition("PodScheduled")
			.filter((condition) -> condition.path("status").asString("").equals("False"))
			.map((condition) -> condition.path("message").asString(""))
			.map((message) -> "no node takes it: " + message.replaceAll(AFTERTHOUGHTS, ""));
	}

	private Optional<String> failed() {
		return this.pod.phase().equals("Failed")
				? Optional.of("failed: %s %s".formatted(this.pod.reason(), this.pod.message()).strip())
				: Optional.empty();
	}

	private Optional<String> stillInitialising() {
		return this.pod.initContainers()
			.stream()
			.filter((container) -> !container.isDone() && !container.isReady())
			.findFirst()
			.flatMap((container) -> obstacle(container)
				.or(() -> container.isRunning() ? Optional.of("is at work") : Optional.empty())
				.map((state) -> "init container %s: %s".formatted(container.name(), state)));
	}

	private Optional<String> stopped() {
		List<Container> unready = this.pod.containers().stream().filter((container) -> !container.isReady()).toList();
		return unready.stream()
			.map(this::obstacle)
			.flatMap(Optional::stream)
			.findFirst()
			.or(() -> unready.stream().filter(Container::isRunning).findFirst().map(this::unready));
	}

	/// What keeps a container from running; empty when it runs or is about to.
	private Optional<String> obstacle(Container container) {
		String reason = container.waits();
		if (NO_IMAGE.contains(reason)) {
			return Optional.of("image %s cannot be had: %s".formatted(container.image(), pullFailure(container)));
		}
		if (reason.equals("CrashLoopBackOff") || (reason.isEmpty() && !container.isRunning() && !container.isDone())) {
			return past(container).map("keeps ending: "::concat);
		}
		return switch (reason) {
			case "", "ContainerCreating", "PodInitializing" -> Optional.empty();
			default -> Optional.of("%s: %s".formatted(reason, container.waitsBecause()));
		};
	}

	private String pullFailure(Container container) {
		String message = container.waitsBecause();
		int cause = message.indexOf("ErrImagePull: ");
		if (cause >= 0) {
			return message.substring(cause + "ErrImagePull: ".length());
		}
		return message.startsWith("Back-off") ? this.events.of(this.pod, "Failed").orElse(message) : message;
	}

	private String unready(Container container) {
		String past = past(container).map("; before, it ended: "::concat).orElse("");
		if (!container.hasStarted()) {
			return "is starting" + this.events.probe(this.pod, "Startup").map(": "::concat).orElse("") + past;
		}
		return "runs"
				+ this.events.probe(this.pod, "Readiness").map(": "::concat).orElse(", but says that it is not ready")
				+ past;
	}

	/// How it ended; a failed liveness probe is why the kubelet ended it.
	private Optional<String> past(Container container) {
		return container.ending()
			.map((ending) -> ending + restarts(container)
					+ this.events.probe(this.pod, "Liveness").map("; "::concat).orElse(""));
	}

	private static String restarts(Container container) {
		return switch (container.restarts()) {
			case 0 -> "";
			case 1 -> ", restarted once";
			default -> ", restarted %d times".formatted(container.restarts());
		};
	}

	/// Nothing runs, and nothing went wrong inside: volumes, the network or a pull are
	/// what it waits for.
	private String waiting() {
		return this.events.of(this.pod, "FailedMount", "FailedAttachVolume")
			.map("a volume is missing: "::concat)
			.or(() -> this.events.of(this.pod, "FailedCreatePodSandBox", "FailedCreatePodContainer"))
			.or(() -> this.events.of(this.pod, "Pulling")
				.map((message) -> message.replaceAll("Pulling image \"(.*)\".*", "image $1 is being pulled")))
			.orElse("is being created");
	}

}
