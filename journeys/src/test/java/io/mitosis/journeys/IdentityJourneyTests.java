package io.mitosis.journeys;

import java.util.HashMap;
import java.util.Map;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.client.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/// What the authorization server gives, what it refuses, and when it ends.
@Journey
class IdentityJourneyTests {

	private static final String BOB = "bob@mitosis.test";

	private static final String DISCOVERY = "/auth/realms/mitosis/.well-known/openid-configuration";

	private final RunningSystem system;

	private final WebClient web;

	private final Browser browser;

	IdentityJourneyTests(RunningSystem system) {
		this.system = system;
		this.web = new WebClient(system);
		this.browser = new Browser(system.gateway());
	}

	@ParameterizedTest
	@CsvSource({ ",", "plain, a-verifier-of-more-than-43-characters-0123456789" })
	void givesNoCodeWithoutAHashedChallenge(@Nullable String method, @Nullable String challenge) {
		Map<String, String> request = this.web.request();
		request.remove("code_challenge_method");
		request.remove("code_challenge");
		if (method != null && challenge != null) {
			request.putAll(Map.of("code_challenge_method", method, "code_challenge", challenge));
		}

		Answer answer = this.browser.open(this.web.page("auth", request));

		assertThat(answer.status()).isEqualTo(302);
		assertThat(Browser.location(answer).getQuery()).contains("error=invalid_request")
			.containsPattern("code.challenge.method")
			.doesNotContain("&code=");
	}

	@Test
	void givesNoTokenToWhoeverOnlyStoleTheCode() {
		Answer redirect = this.web.signIn(this.browser, BOB, "mitosis");

		Answer stolen = this.web.exchange(redirect, "a-guess-of-more-than-43-characters-00123456789");

		assertThat(stolen.status()).isEqualTo(400);
		assertThat(stolen.text("error_description")).startsWith("PKCE verification failed");
		assertThat(this.web.exchange(redirect).status()).as("the code is spent").isEqualTo(400);
	}

	@Test
	void givesTokensForFiveMinutesAndEndsThemWithTheSession() {
		Answer granted = this.web.exchange(this.web.signIn(this.browser, BOB, "mitosis"));
		JsonNode claims = Claims.of(granted.text("access_token"));

		assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
		assertThat(claims.path("aud").toString()).contains("\"mitosis-api\"");
		assertThat(granted.json().path("refresh_expires_in").asLong()).isEqualTo(1800);

		Answer bye = this.browser.open(this.web.page("logout", Map.of("id_token_hint", granted.text("id_token"),
				"post_logout_redirect_uri", this.system.addresses().origin() + "/docs/")));

		assertThat(Browser.location(bye)).hasPath("/docs/");
		assertThat(refresh("mitosis-web", granted).status()).isEqualTo(400);
	}

	@Test
	void endsTheSessionOfARefreshTokenThatIsUsedTwice() {
		Answer first = grant(Map.of("username", BOB, "password", "mitosis"));
		Answer second = refresh("mitosis-cli", first);
		assertThat(second.status()).as(second.body()).isEqualTo(200);

		Answer stolen = refresh("mitosis-cli", first);

		assertThat(stolen.status()).isEqualTo(400);
		assertThat(stolen.text("error_description")).contains("reuse exceeded");
		assertThat(refresh("mitosis-cli", second).status()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "mitosis-web", "account-console" })
	void givesNoClientATokenForever(String client) {
		Map<String, String> request = this.web.request();
		request.put("client_id", client);
		request.put("scope", "openid offline_access");
		if (client.equals("account-console")) {
			request.put("redirect_uri", this.system.addresses().origin() + "/auth/realms/mitosis/account/");
		}

		Answer answer = this.browser.open(this.web.page("auth", request));

		assertThat(answer.status()).as(answer.body()).isEqualTo(302);
		assertThat(Browser.location(answer).getQuery()).containsPattern("error=invalid_(scope|request)");
	}

	@Test
	void givesTheCommandLineNoTokenForever() {
		Answer answer = grant(Map.of("username", BOB, "password", "mitosis", "scope", "openid offline_access"));

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text("error")).isEqualTo("invalid_scope");
	}

	@ParameterizedTest
	@ValueSource(strings = { "mitosis-web", "account-console", "admin-cli" })
	void takesPasswordsFromTheCommandLineOnly(String client) {
		Answer answer = grant(Map.of("client_id", client, "username", BOB, "password", "mitosis"));

		assertThat(answer.status()).isIn(400, 401);
		assertThat(answer.text("error")).isIn("unauthorized_client", "invalid_client");
	}

	@Test
	void locksAPersonWhosePasswordIsBeingGuessed() {
		Newcomer mallory = Newcomer.named("Mallory");
		assertThat(this.system.gateway().post("/api/v1/users", mallory).status()).isEqualTo(201);
		Map<String, String> right = Map.of("username", mallory.email(), "password", mallory.password());
		assertThat(grant(right).status()).isEqualTo(200);

		for (int guess = 1; guess <= 5; guess++) {
			Map<String, String> wrong = Map.of("username", mallory.email(), "password", "guess-number-" + guess);
			assertThat(grant(wrong).text("error_description")).isEqualTo("Invalid user credentials");
		}

		Answer answer = grant(right);
		assertThat(answer.text("error")).isEqualTo("invalid_grant");
		assertThat(answer.text("error_description")).as("tells nobody that it is locked")
			.isEqualTo("Invalid user credentials");
	}

	@ParameterizedTest
	@CsvSource({ "X-Forwarded-Host, evil.example", "X-Forwarded-Port, 666", "X-Forwarded-Proto, gopher",
			"Forwarded, host=evil.example;proto=https" })
	void followsNoForgedAddress(String header, String value) {
		Answer honest = this.system.gateway().get(DISCOVERY);

		Answer forged = this.system.gateway().send(this.system.gateway().request(DISCOVERY).header(header, value));

		assertThat(honest.text("issuer")).startsWith(this.system.addresses().origin().toString());
		assertThat(forged.body()).isEqualTo(honest.body());
	}

	/// The password grant of `mitosis-cli`, unless the form names another client.
	private Answer grant(Map<String, String> form) {
		Map<String, String> complete = new HashMap<>(Map.of("grant_type", "password", "client_id", "mitosis-cli"));
		complete.putAll(form);
		return tokens().request(complete);
	}

	private Answer refresh(String client, Answer granted) {
		return tokens().request(Map.of("grant_type", "refresh_token", "client_id", client, "refresh_token",
				granted.text("refresh_token")));
	}

	private Tokens tokens() {
		return this.system.tokens();
	}

}
