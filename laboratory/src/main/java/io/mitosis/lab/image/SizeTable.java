package io.mitosis.lab.image;

import java.util.List;
import java.util.Locale;

import io.mitosis.lab.tool.Docker;

/// How large images are, and what travels when only our code changed: the last layer.
///
/// @param docker measures them, uncompressed
record SizeTable(Docker docker) {

	private static final String ROW = "%-52s %10s %8s %14s%n";

	String of(List<String> images) {
		StringBuilder table = new StringBuilder(ROW.formatted("IMAGE", "SIZE", "LAYERS", "A CHANGE SHIPS"));
		images.forEach((image) -> table.append(row(image)));
		return table.toString();
	}

	private String row(String image) {
		List<Long> layers = this.docker.layers(image);
		return ROW.formatted(image, size(this.docker.size(image)), layers.size(),
				layers.isEmpty() ? "nothing" : size(layers.getFirst()));
	}

	/// Three digits are enough to compare.
	static String size(long bytes) {
		if (bytes < 1000 * 1000) {
			return "%d kB".formatted(Math.ceilDiv(bytes, 1000));
		}
		return String.format(Locale.ROOT, (bytes < 100_000_000) ? "%.1f MB" : "%.0f MB", bytes / 1e6);
	}

}
