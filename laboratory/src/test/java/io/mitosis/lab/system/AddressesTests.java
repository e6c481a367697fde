package io.mitosis.lab.system;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AddressesTests {

	@ParameterizedTest
	@CsvSource({ "mongodb://db:1, mongodb://db:1/?w=majority&journal=true",
			"mongodb://db:1/, mongodb://db:1/?w=majority&journal=true",
			"mongodb://app:app@db:1/?retryWrites=false, mongodb://app:app@db:1/?retryWrites=false&w=majority&journal=true",
			"mongodb://db:1/?w=1, mongodb://db:1/?w=1" })
	void asksAGivenDatabaseForDurableWritesUnlessItSaysHow(String given, String used) {
		Settings settings = new Settings(Map.of("MONGODB_URI", given));

		assertThat(new Addresses(Ports.DEFAULTS, settings).mongodb()).isEqualTo(used);
	}

}
