package io.mitosis.lab.rehearsal;

import java.util.List;
import java.util.Map;

/// An alert that a story waits for, first to fire and then to end.
///
/// @param name as in the rules
/// @param service whom it is about; empty for whomever
record Expectation(String name, String service) {

	static Expectation of(String name) {
		return new Expectation(name, "");
	}

	/// Whether it is one of those that fire, given by their labels.
	boolean isAmong(List<Map<String, String>> firing) {
		return firing.stream()
			.anyMatch((labels) -> this.name.equals(labels.get("alertname"))
					&& (this.service.isEmpty() || this.service.equals(labels.get("service"))));
	}

}
