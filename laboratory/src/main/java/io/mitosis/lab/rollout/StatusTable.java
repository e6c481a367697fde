package io.mitosis.lab.rollout;

import java.util.Comparator;

import io.mitosis.lab.pod.Pod;
import io.mitosis.lab.pod.Scaler;
import io.mitosis.lab.pod.Snapshot;

/// What runs on the cluster, for people.
///
/// @param snapshot how it is now
public record StatusTable(Snapshot snapshot) {

	private static final String POD = "%-44s %-6s %8s  %s";

	private static final String SCALER = "%-44s %-12s %s%n";

	/// A line for each pod and each workload without one, then what is scaled.
	public String text() {
		StringBuilder text = new StringBuilder(POD.formatted("POD", "READY", "RESTARTS", "WHY").stripTrailing())
			.append('\n');
		this.snapshot.pods()
			.stream()
			.sorted(Comparator.comparing(Pod::workload).thenComparing(Pod::name))
			.forEach((pod) -> text.append(row(pod)).append('\n'));
		this.snapshot.workloads()
			.stream()
			.filter((workload) -> !workload.isReady() && this.snapshot.pods().stream().noneMatch(workload::owns))
			.forEach((workload) -> text.append("%s: %s%n".formatted(workload.name(), this.snapshot.why(workload))));
		if (!this.snapshot.scalers().isEmpty()) {
			text.append('\n').append(SCALER.formatted("SCALED", "PODS", "LOAD"));
			this.snapshot.scalers().forEach((scaler) -> text.append(row(scaler)));
		}
		return text.toString();
	}

	private String row(Pod pod) {
		return POD.formatted(pod.name(), pod.ready(), pod.restarts(), this.snapshot.why(pod).orElseGet(() -> past(pod)))
			.stripTrailing();
	}

	/// Why it was restarted, although it is well again.
	private static String past(Pod pod) {
		return pod.lastEnding().map("well again; it had ended: "::concat).orElse("");
	}

	private static String row(Scaler scaler) {
		return SCALER.formatted(scaler.name(), scaler.pods(), scaler.load());
	}

}
