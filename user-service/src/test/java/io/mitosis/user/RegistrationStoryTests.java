package io.mitosis.user;

import java.util.UUID;

import io.mitosis.testing.TokenIssuer;
import io.mitosis.testing.Tokens;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Follows people from their registration to the day their account is open, or refused.
class RegistrationStoryTests extends UserStory {

	@Test
	void aNewPersonBecomesActiveWhenTheirAccountIsOpen() {
		register().expectStatus()
			.isCreated()
			.expectHeader()
			.location("/api/v1/users/" + this.subject)
			.expectHeader()
			.valueEquals(HttpHeaders.ETAG, "\"0\"");
		awaitEvents("user.registered.v1");
		assertThat(keycloak.requests("POST " + ADMIN_API + "/users").getLast().authorization())
			.isEqualTo("Bearer service token");

		tell("account.opened.v1", 1);
		tell("account.opened.v1", 1);
		awaitEvents("user.registered.v1", "user.activated.v1");

		me().expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.ETAG, "\"1\"")
			.expectBody()
			.jsonPath("$.email")
			.isEqualTo(this.email)
			.jsonPath("$.status")
			.isEqualTo("ACTIVE");
	}

	@Test
	void aNewPersonIsAskedToVerifyTheirAddress() {
		register().expectStatus().isCreated();

		await()
			.untilAsserted(() -> assertThat(keycloak.requests("PUT " + identity() + "/send-verify-email")).hasSize(1));
	}

	@Test
	void whoSignsInWithoutAProfileGetsOne() {
		String token = TokenIssuer.shared()
			.sign(Tokens.claims(this.subject, "admin", "support", "member").claim("email", "ada@example.com").build());

		me(token).expectStatus().isOk().expectBody().jsonPath("$.status").isEqualTo("PENDING");
		me(token).expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"0\"");

		awaitEvents("user.registered.v1");
		assertThat(keycloak.requests("PUT " + identity() + "/send-verify-email")).isEmpty();
	}

	@Test
	void whoeverCallsForTheFirstTimeIsKnownWhateverTheyCall() {
		String token = TokenIssuer.shared()
			.sign(Tokens.claims(this.subject, "member").claim("email", this.email).build());

		call(HttpMethod.GET, "/api/v1/users/" + this.subject, token).expectStatus().isOk();

		awaitEvents("user.registered.v1");
	}

	@Test
	void aRefusedRegistrationLeavesNothingBehind() {
		keycloak.answers("POST " + ADMIN_API + "/users", 409, "{\"errorMessage\":\"User exists with same email\"}");
		keycloak.answers("GET " + ADMIN_API + "/users", 200, "[]");

		register().expectStatus()
			.isEqualTo(HttpStatus.CONFLICT)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/docs/problems/email-taken");

		assertThat(records()).isEmpty();
	}

	@Test
	void whoGetsNoAccountIsRejectedAndCannotLogInAnyMore() {
		register().expectStatus().isCreated();

		tell("account.refused.v1", 1);
		tell("account.refused.v1", 1);

		awaitStatus("REJECTED");
		awaitEvents("user.registered.v1", "user.rejected.v1");
		await().untilAsserted(() -> assertThat(keycloak.requests("POST " + identity() + "/logout")).isNotEmpty());
		assertThat(keycloak.requests("PUT " + identity()).getFirst().body()).isEqualTo("{\"enabled\":false}");
		assertThat(keycloak.requests("DELETE " + identity())).isEmpty();
		rename("Ines Sommer", "*").expectStatus().isEqualTo(HttpStatus.CONFLICT);
		close().expectStatus().isEqualTo(HttpStatus.CONFLICT);
		call(HttpMethod.GET, "/api/v1/users?status=REJECTED&email=" + this.email, Tokens.support(UUID.randomUUID()))
			.expectBody()
			.jsonPath("$.items[0].id")
			.isEqualTo(this.subject.toString());
	}

	@Test
	void theAddressOfARejectedPersonStaysTaken() {
		register().expectStatus().isCreated();
		tell("account.refused.v1", 1);
		awaitStatus("REJECTED");
		keycloak.answers("POST " + ADMIN_API + "/users", 409, "{\"errorMessage\":\"User exists with same email\"}");

		register().expectStatus().isEqualTo(HttpStatus.CONFLICT);

		assertThat(keycloak.requests("DELETE " + identity())).isEmpty();
	}

	private ResponseSpec me(String token) {
		return call(HttpMethod.GET, "/api/v1/users/me", token);
	}

}
