package io.mitosis.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class IndiscretionsTests {

	private final Indiscretions indiscretions = new Indiscretions(List.of("dev-only-secret", "Zebulon"));

	@ParameterizedTest
	@ValueSource(strings = { "No user alice@mitosis.test", "GET /users?email=ines-1%40example.com failed",
			"Bearer abcdefghij", "{\"Authorization\": \"x\"}", "got eyJhbGciOiJSUzI1NiJ9.e30.x", "password=mitosis",
			"{\\\"password\\\":\\\"mitosis\\\"}", "client_secret: abc", "charged pm_ok", "used dev-only-secret",
			"Hello Zebulon" })
	void findsWhatIsPlanted(String line) {
		assertThat(this.indiscretions.isIndiscreet(line)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Registered user 0d7a4c5e-7c1b-4b0e-8d8e-1f2a3b4c5d6e", "io.mitosis.Foo@1b2c3d4e started",
			"from no-reply@mitosis.test", "billing-events-0@17", "The password was refused", "1 npm_x" })
	void leavesTheRestAlone(String line) {
		assertThat(this.indiscretions.isIndiscreet(line)).isFalse();
	}

	@Test
	void namesTheLogAndTheLine(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("gateway-1.log.1"), "fine\nalice@mitosis.test\n");
		Files.writeString(folder.resolve("keycloak.log"), "alice@mitosis.test\n");

		assertThat(this.indiscretions.in(folder, Pattern.compile("gateway.*")))
			.containsExactly("gateway-1.log.1: alice@mitosis.test");
	}

}
