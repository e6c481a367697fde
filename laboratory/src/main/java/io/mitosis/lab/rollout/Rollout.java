package io.mitosis.lab.rollout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.mitosis.lab.pod.Pod;
import io.mitosis.lab.pod.Snapshot;
import io.mitosis.lab.pod.Workload;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.running.Progress;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.tool.Kubectl;

/// Waits until everything on the cluster is ready, and says of what is not why.
///
/// @param kubectl looks
/// @param progress hears of every change
/// @param patience how long all of it may take
/// @param pace how long it waits between two looks
public record Rollout(Kubectl kubectl, Progress progress, Duration patience, Duration pace) {

	/// Returns when everything is ready.
	///
	/// @throws LabException when that takes too long, with what hangs and how to look at
	/// it
	public void await() {
		Instant deadline = Instant.now().plus(this.patience);
		while (true) {
			Optional<Snapshot> seen = this.kubectl.tryToLook();
			seen.ifPresent(this::tell);
			if (seen.filter(Snapshot::isReady).isPresent()) {
				return;
			}
			if (Instant.now().isAfter(deadline)) {
				throw new LabException(seen.map(this::summary).orElse("The cluster stopped answering"));
			}
			Pause.of(this.pace);
		}
	}

	private void tell(Snapshot snapshot) {
		snapshot.workloads().forEach((workload) -> {
			if (workload.isReady()) {
				this.progress.done(workload.name(), workload.state());
			}
			else {
				this.progress.tell(workload.name(), "%s: %s".formatted(workload.state(), snapshot.why(workload)));
			}
		});
	}

	private String summary(Snapshot snapshot) {
		List<Workload> hanging = snapshot.workloads().stream().filter((workload) -> !workload.isReady()).toList();
		return """
				After %d minutes, %d of %d are not ready:
				%sLook at one with
				%s./lab kind diagnose keeps all of it in a folder; ./lab kind up goes on from here""".formatted(
				this.patience.toMinutes(), hanging.size(), snapshot.workloads().size(),
				hanging.stream()
					.map((workload) -> "  %s: %s%n".formatted(workload.name(), snapshot.why(workload)))
					.collect(Collectors.joining()),
				unready(snapshot));
	}

	private static String unready(Snapshot snapshot) {
		return snapshot.pods()
			.stream()
			.filter((pod) -> snapshot.why(pod).isPresent())
			.map(Pod::name)
			.map((name) -> "  kubectl --context %s -n %s describe pod %s%n".formatted(Kubectl.CONTEXT,
					Kubectl.NAMESPACE, name))
			.collect(Collectors.joining());
	}

}
