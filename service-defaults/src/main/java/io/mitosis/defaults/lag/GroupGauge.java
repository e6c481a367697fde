package io.mitosis.defaults.lag;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;

/// A gauge for each group that listens to a topic; the gauge of a group that vanishes goes with it.
final class GroupGauge {

	private final MultiGauge gauge;

	private final String topic;

	private final Map<String, AtomicLong> values = new TreeMap<>();

	GroupGauge(String name, String description, String topic, MeterRegistry meters) {
		this.gauge = MultiGauge.builder(name).description(description).register(meters);
		this.topic = topic;
	}

	/// Changes the numbers of the groups that are known instead of their gauges, for no
	/// scrape may find them missing.
	void set(Map<String, Long> current) {
		this.values.keySet().retainAll(current.keySet());
		current.forEach((group, value) -> this.values.computeIfAbsent(group, (missing) -> new AtomicLong()).set(value));
		List<Row<?>> rows = this.values.entrySet()
			.stream()
			.<Row<?>>map((entry) -> row(entry.getKey(), entry.getValue()))
			.toList();
		this.gauge.register(rows);
	}

	private Row<?> row(String group, AtomicLong value) {
		return Row.of(Tags.of("topic", this.topic, "group", group), value, AtomicLong::doubleValue);
	}

}
