package io.mitosis.lab.audit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class InvariantTests {

	private final ASystem system = new ASystem();

	@ParameterizedTest
	@FieldSource("io.mitosis.lab.audit.Audit#INVARIANTS")
	void holdsWhereAllWentWell(Invariant invariant) {
		this.system.assertBreaches(invariant).isEmpty();
	}

}
