package io.mitosis.lab.demo;

import io.mitosis.lab.system.Checkout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class HopTests {

	@ParameterizedTest
	@EnumSource
	void namesAFileThatExists(Hop hop) {
		assertThat(Checkout.here().resolve(hop.file)).isRegularFile();
	}

}
