package io.mitosis.lab.pod;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What the cluster reported lately, in no order.
///
/// @param all the events of a namespace
record Events(List<Event> all) {

	Events {
		all = List.copyOf(all);
	}

	/// What this pod was last reported for.
	///
	/// @param reasons those that count
	Optional<String> of(Pod pod, String... reasons) {
		return latest((event) -> event.uid().equals(pod.uid()) && List.of(reasons).contains(event.reason()));
	}

	/// The last failed probe of this kind.
	///
	/// @param probe `Startup`, `Readiness` or `Liveness`
	Optional<String> probe(Pod pod, String probe) {
		return latest((event) -> event.uid().equals(pod.uid()) && event.reason().equals("Unhealthy")
				&& event.message().startsWith(probe))
			.map((message) -> message.replaceAll("Get \"[^\"]*\": ", ""));
	}

	/// Why this workload could not even make a pod.
	Optional<String> refusal(Workload workload) {
		return latest((event) -> event.warning() && event.reason().equals("FailedCreate")
				&& (event.object().equals(workload.name()) || event.object().startsWith(workload.name() + "-")));
	}

	private Optional<String> latest(Predicate<Event> wanted) {
		return this.all.stream().filter(wanted).max(Comparator.comparing(Event::at)).map(Event::message);
	}

}
