package io.mitosis.lab.fuzz;

import java.util.random.RandomGenerator;

/// Spoils a request in one way; leaves alone what it cannot spoil.
@FunctionalInterface
interface Mutation {

	void apply(Draft draft, RandomGenerator random);

}
