package io.mitosis.lab.fuzz;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// All ways to spoil a request, by names that begin with the part that they spoil.
final class Mutations {

	private static final Map<String, Mutation> ALL = new TreeMap<>();

	static {
		Stream.of(BodyMutations.ALL, HeaderMutations.ALL, AddressMutations.ALL).forEach(ALL::putAll);
	}

	private static final List<String> NAMES = List.copyOf(ALL.keySet());

	private static final List<String> WITHOUT_BODY = NAMES.stream().filter((name) -> !name.startsWith("body")).toList();

	private Mutations() {
	}

	/// Spoils a request in one way.
	static void spoil(Draft draft, RandomGenerator random) {
		boolean hasBody = draft.operation.body().isPresent();
		String name = Oddities.pick(hasBody ? NAMES : WITHOUT_BODY, random);
		Mutation mutation = ALL.get(name);
		if (mutation != null) {
			mutation.apply(draft, random);
			draft.mutations.add(name);
		}
	}

}
