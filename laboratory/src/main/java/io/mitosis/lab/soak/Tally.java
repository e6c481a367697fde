package io.mitosis.lab.soak;

import java.util.Map;
import java.util.TreeMap;

/// Counts answers by their status.
final class Tally {

	private final Map<String, Integer> total = new TreeMap<>();

	private Map<String, Integer> news = new TreeMap<>();

	synchronized void count(String status) {
		this.total.merge(status, 1, Integer::sum);
		this.news.merge(status, 1, Integer::sum);
	}

	/// What was counted since this was asked last, as the ledger writes it.
	synchronized String[] news() {
		String[] words = this.news.entrySet()
			.stream()
			.map((each) -> each.getKey() + "=" + each.getValue())
			.toArray(String[]::new);
		this.news = new TreeMap<>();
		return words;
	}

	/// What was counted in all, for people.
	@Override
	public synchronized String toString() {
		return this.total.toString();
	}

}
