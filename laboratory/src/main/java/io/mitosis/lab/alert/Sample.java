package io.mitosis.lab.alert;

import java.util.Map;

/// One time series at one moment.
///
/// @param labels its labels, the name of the metric among them as `__name__`
/// @param value what it was
public record Sample(Map<String, String> labels, double value) {

	public Sample {
		labels = Map.copyOf(labels);
	}

}
