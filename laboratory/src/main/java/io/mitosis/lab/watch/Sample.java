package io.mitosis.lab.watch;

import java.util.Map;

/// One figure of one instance.
///
/// @param name the metric, such as `http_server_requests_seconds_count`
/// @param labels what it is the figure of
/// @param value how much
record Sample(String name, Map<String, String> labels, double value) {

	Sample {
		labels = Map.copyOf(labels);
	}

	String label(String label) {
		return this.labels.getOrDefault(label, "");
	}

	Sample with(double value) {
		return new Sample(this.name, this.labels, value);
	}

}
