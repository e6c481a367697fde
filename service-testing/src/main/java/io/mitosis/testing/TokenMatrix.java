package io.mitosis.testing;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

/// What every door asks of a token, tried at one resource that a member may read; a service extends it and adds nothing.
public abstract class TokenMatrix {

	/// Whom nobody may get to know by these tokens.
	protected static final UUID NOBODY = SpoiltTokens.SUBJECT;

	private final RestTestClient client;

	private final String resource;

	/// @param port where the service listens
	/// @param resource the path of something that a member, and nobody else, may read
	protected TokenMatrix(int port, String resource) {
		this.client = Clients.of(port);
		this.resource = resource;
	}

	@Test
	void asksForAToken() {
		assertRefused(authorized(), "Bearer(?! error).*");
		assertRefused(authorized("Basic YWxpY2U6bWl0b3Npcw=="), "Bearer(?! error).*");
	}

	@ParameterizedTest
	@MethodSource("io.mitosis.testing.SpoiltTokens#all")
	void refusesATokenThatIs(String token) {
		assertRefused(authorized("Bearer " + token), "Bearer error=\"invalid_token\".*");

		assertThat(SpoiltTokens.STRANGER.fetches()).as("It never asks for keys where a token says").isZero();
	}

	@Test
	void refusesOneOfTwoTokens() {
		String token = "Bearer " + Tokens.member(NOBODY);

		assertRefused(authorized(token, token), "Bearer error=\"invalid_token\".*");
	}

	@Test
	void doesNotLookForATokenAnywhereElse() {
		String token = "access_token=" + Tokens.member(NOBODY);

		assertRefused(this.client.get().uri(this.resource + "?" + token).exchange(), "Bearer(?! error).*");
		assertRefused(this.client.post()
			.uri(this.resource)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(token)
			.exchange(), "Bearer(?! error).*");
		assertRefused(this.client.get().uri(this.resource).cookie("access_token", token).exchange(),
				"Bearer(?! error).*");
	}

	@Test
	void refusesAPersonWithoutARole() {
		assertProblem(authorized("Bearer " + Tokens.withRoles(NOBODY)), HttpStatus.FORBIDDEN, "forbidden")
			.expectHeader()
			.valueMatches("WWW-Authenticate", "Bearer error=\"insufficient_scope\".*");
		assertProblem(
				authorized("Bearer "
						+ TokenIssuer.shared().sign(Tokens.claims(NOBODY).claim("realm_access", "member").build())),
				HttpStatus.FORBIDDEN, "forbidden");
	}

	@Test
	void refusesATokenThatIsTooLong() {
		authorized("Bearer " + "x".repeat(20_000)).expectStatus()
			.is4xxClientError()
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@ParameterizedTest
	@ValueSource(strings = { "bearer", "BEARER" })
	void takesTheSchemeInAnyCase(String scheme) {
		authorized(scheme + " " + Tokens.member(UUID.randomUUID())).expectStatus()
			.value((status) -> assertThat(status).isIn(200, 404));
	}

	private ResponseSpec authorized(String... values) {
		return this.client.get().uri(this.resource).header(HttpHeaders.AUTHORIZATION, values).exchange();
	}

	private static void assertRefused(ResponseSpec answer, String challenge) {
		assertProblem(answer, HttpStatus.UNAUTHORIZED, "unauthenticated").expectHeader()
			.valueMatches("WWW-Authenticate", challenge);
	}

	private static ResponseSpec assertProblem(ResponseSpec answer, HttpStatus status, String problem) {
		answer.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/docs/problems/" + problem)
			.jsonPath("$.trace")
			.doesNotExist();
		return answer;
	}

}
