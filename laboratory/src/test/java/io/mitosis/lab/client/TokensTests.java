package io.mitosis.lab.client;

import java.util.Map;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TokensTests {

	@AutoClose
	private final AScriptedServer keycloak = new AScriptedServer();

	private final Tokens tokens = new Tokens(this.keycloak.address());

	@Test
	void takesTheTokenOutOfTheAnswer() {
		this.keycloak.then(200, "{'access_token':'abc'}");

		assertThat(this.tokens.ofPerson("ines@example.com", "mitosis")).isEqualTo("abc");

		assertThat(this.keycloak.asked()).singleElement()
			.asString()
			.startsWith("/auth/realms/mitosis/protocol/openid-connect/token ");
	}

	@Test
	void saysWhyThereIsNone() {
		this.keycloak.then(401, "{'error_description':'Invalid user credentials'}");

		assertThatExceptionOfType(LoginRefusedException.class)
			.isThrownBy(() -> this.tokens.ofPerson("ines@example.com", "wrong"))
			.withMessage("No token for ines@example.com: Invalid user credentials");
	}

	@Test
	void saysThatNothingAnswers() {
		this.keycloak.close();

		assertThatExceptionOfType(AwayException.class).isThrownBy(() -> this.tokens.ofPerson("ines", "mitosis"))
			.withMessageStartingWith("Nothing answers at " + this.keycloak.address());
	}

	@Test
	void encodesWhatAFormWouldTakeForASeparator() {
		assertThat(Tokens.encode(Map.of("username", "a+b&c=d@example.com")))
			.isEqualTo("username=a%2Bb%26c%3Dd%40example.com");
	}

}
