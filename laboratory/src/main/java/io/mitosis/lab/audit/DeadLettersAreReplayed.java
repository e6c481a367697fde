package io.mitosis.lab.audit;

import java.util.stream.Stream;

final class DeadLettersAreReplayed implements Invariant {

	@Override
	public String sentence() {
		return "No dead letter waits for a replay";
	}

	@Override
	public Stream<String> breaches(Snapshot system) {
		return system.deadLetters()
			.stream()
			.filter((letter) -> !letter.isPouredIn())
			.map((letter) -> "%s: %s of %s".formatted(letter.place(), letter.cause(),
					letter.type().isEmpty() ? "no event" : letter.type()));
	}

}
