package io.mitosis.lab.demo;

import java.util.List;
import java.util.stream.Stream;

import io.mitosis.lab.system.Checkout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class HopTests {

	@ParameterizedTest
	@MethodSource("all")
	void namesAFileThatExists(Hop hop) {
		assertThat(Checkout.here().resolve(hop.file())).isRegularFile();
	}

	static Stream<Hop> all() {
		return Stream.of(RegistrationHops.all(), RefusalHops.all(), DunningHops.all(), ClosingHops.all())
			.flatMap(List::stream);
	}

}
