package io.mitosis.lab.watch;

import java.util.Locale;
import java.util.OptionalDouble;

/// Numbers as a person reads them; what is not there is a dash.
final class Figure {

	private static final String NOTHING = "–";

	private Figure() {
	}

	/// A rate, or a dash when nothing happens.
	static String rate(double perSecond) {
		if (perSecond <= 0) {
			return NOTHING;
		}
		return format((perSecond < 100) ? "%.1f" : "%.0f", perSecond);
	}

	static String count(OptionalDouble value) {
		return value.isPresent() ? format("%,.0f", value.getAsDouble()) : NOTHING;
	}

	/// A share in percent; the smallest one is not zero.
	static String share(OptionalDouble value) {
		if (value.isEmpty() || value.getAsDouble() == 0) {
			return NOTHING;
		}
		double percent = value.getAsDouble() * 100;
		return (percent < 0.1) ? "<0.1 %" : format((percent < 10) ? "%.1f %%" : "%.0f %%", percent);
	}

	/// A duration in its best unit.
	static String time(OptionalDouble seconds) {
		if (seconds.isEmpty()) {
			return NOTHING;
		}
		double value = seconds.getAsDouble();
		if (value < 1) {
			return format((value < 0.01) ? "%.1f ms" : "%.0f ms", value * 1000);
		}
		return (value < 120) ? format((value < 10) ? "%.1f s" : "%.0f s", value) : format("%.0f min", value / 60);
	}

	private static String format(String pattern, double value) {
		return String.format(Locale.ROOT, pattern, value);
	}

}
