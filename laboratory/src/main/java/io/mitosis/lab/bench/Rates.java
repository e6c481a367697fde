package io.mitosis.lab.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What all passes of a kind came to; a median forgives a round in which the machine did something else.
final class Rates {

	private final List<Rate> all = new ArrayList<>();

	void add(Rate rate) {
		this.all.add(rate);
	}

	/// Of an even number the mean of the two in the middle; not a number without any.
	double median(ToDoubleFunction<Rate> figure) {
		double[] sorted = this.all.stream().mapToDouble(figure).sorted().toArray();
		int middle = sorted.length / 2;
		if (sorted.length == 0) {
			return Double.NaN;
		}
		return (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}

}
