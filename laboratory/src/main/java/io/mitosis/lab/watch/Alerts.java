package io.mitosis.lab.watch;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.mitosis.lab.alert.Prometheus;
import io.mitosis.lab.system.LabException;

/// The alerts of a Prometheus.
///
/// @param prometheus who is asked
record Alerts(Prometheus prometheus) {

	/// Those that fire or are about to, the urgent and the older ones first; empty when
	/// no Prometheus answers.
	Optional<List<Alert>> active() {
		try {
			return Optional.of(all());
		}
		catch (LabException ex) {
			return Optional.empty();
		}
	}

	/// `page` comes before `ticket` in the alphabet, too.
	private List<Alert> all() {
		return this.prometheus.data("/api/v1/alerts")
			.path("alerts")
			.valueStream()
			.map(Alert::of)
			.sorted(Comparator.comparing((Alert alert) -> !alert.firing())
				.thenComparing(Alert::severity)
				.thenComparing(Alert::since))
			.toList();
	}

}
