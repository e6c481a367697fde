package io.mitosis.lab.watch;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Figures to choose from and to add up.
///
/// @param all the figures
record Samples(List<Sample> all) {

	static final Samples NONE = new Samples(List.of());

	Samples {
		all = List.copyOf(all);
	}

	Samples named(String name) {
		return where((sample) -> sample.name().equals(name));
	}

	Samples where(String label, String value) {
		return where((sample) -> sample.label(label).equals(value));
	}

	Samples where(Predicate<Sample> choice) {
		return new Samples(this.all.stream().filter(choice).toList());
	}

	Samples and(Samples others) {
		return new Samples(Stream.concat(this.all.stream(), others.all.stream()).toList());
	}

	/// What a label says, in order.
	SortedSet<String> values(String label) {
		return this.all.stream()
			.map((sample) -> sample.label(label))
			.filter((value) -> !value.isEmpty())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	double sum() {
		return finite().sum();
	}

	/// The right way to put together what several instances tell about the same thing.
	OptionalDouble max() {
		return finite().max();
	}

	private DoubleStream finite() {
		return this.all.stream().mapToDouble(Sample::value).filter(Double::isFinite);
	}

	/// By how much counters have grown; one that is smaller than before began anew.
	Samples since(Samples before) {
		Map<Sample, Double> old = before.all.stream()
			.collect(Collectors.toMap((sample) -> sample.with(0), Sample::value, (one, other) -> other));
		Function<Sample, Double> start = (sample) -> old.getOrDefault(sample.with(0), 0.0);
		return new Samples(this.all.stream()
			.map((sample) -> sample
				.with((sample.value() < start.apply(sample)) ? sample.value() : sample.value() - start.apply(sample)))
			.toList());
	}

}
