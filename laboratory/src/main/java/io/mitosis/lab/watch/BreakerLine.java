package io.mitosis.lab.watch;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The gateway's circuit breakers: which are not closed, in any gateway.
///
/// @param now how everything is
/// @param ink with what it is written
record BreakerLine(Samples now, Ink ink) {

	private static final List<String> WORST_FIRST = List.of("open", "forced_open", "half_open", "disabled",
			"metrics_only");

	String text() {
		Samples states = this.now.named("resilience4j_circuitbreaker_state");
		SortedSet<String> all = states.values("name");
		Samples active = states.where((sample) -> sample.value() == 1);
		String open = all.stream().flatMap((name) -> open(name, active)).collect(Collectors.joining("   "));
		String closed = all.isEmpty() ? "–" : "all %d closed".formatted(all.size());
		return open.isEmpty() ? closed : open;
	}

	private Stream<String> open(String name, Samples active) {
		SortedSet<String> states = active.where("name", name).values("state");
		return WORST_FIRST.stream()
			.filter(states::contains)
			.limit(1)
			.map((state) -> this.ink.wrong("%s %s".formatted(name, state.replace('_', ' '))));
	}

}
