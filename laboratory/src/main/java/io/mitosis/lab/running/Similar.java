package io.mitosis.lab.running;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds what somebody who mistyped probably meant.
public final class Similar {

	private Similar() {
	}

	/// The candidate that needs the fewest changes, if these are few.
	public static Optional<String> to(String word, List<String> candidates) {
		return candidates.stream()
			.filter((candidate) -> candidate.startsWith(word) || distance(word, candidate) <= 1 + word.length() / 4)
			.min(Comparator.comparingInt((candidate) -> distance(word, candidate)));
	}

	/// Levenshtein's distance.
	private static int distance(String left, String right) {
		int[] row = new int[right.length() + 1];
		for (int i = 0; i <= left.length(); i++) {
			int diagonal = i - 1;
			for (int j = 0; j <= right.length(); j++) {
				int best = Math.max(i, j);
				if (Math.min(i, j) > 0) {
					int substitution = diagonal + ((left.charAt(i - 1) == right.charAt(j - 1)) ? 0 : 1);
					best = Math.min(substitution, 1 + Math.min(row[j], row[j - 1]));
				}
				diagonal = row[j];
				row[j] = best;
			}
		}
		return row[right.length()];
	}

}
