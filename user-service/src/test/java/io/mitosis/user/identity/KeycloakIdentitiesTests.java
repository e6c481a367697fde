package io.mitosis.user.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.mitosis.defaults.problem.UnavailableException;
import io.mitosis.user.identity.ReplayedKeycloak.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/// What becomes of identities that there are.
class KeycloakIdentitiesTests {

	private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

	private final UUID subject = UUID.randomUUID();

	private final ReplayedKeycloak keycloak = new ReplayedKeycloak();

	private final KeycloakIdentities identities = this.keycloak.identities(NOW);

	@AfterEach
	void close() {
		this.keycloak.close();
	}

	@Test
	void findsWhatWasLeftBehind() {
		this.keycloak.answers("GET /users", (request) -> ReplayedKeycloak.found(this.subject, UUID.randomUUID(),
				NOW.minus(KeycloakIdentities.AT_WORK).minusMillis(1)));

		assertThat(this.identities.findSettled("ines@example.com")).contains(this.subject);
	}

	@Test
	void findsNothingThatSomebodyMayBeAtWorkOn() {
		this.keycloak.answers("GET /users",
				(request) -> ReplayedKeycloak.found(this.subject, UUID.randomUUID(), NOW.minus(Duration.ofSeconds(9))));

		assertThat(this.identities.findSettled("ines@example.com")).isEmpty();
	}

	@Test
	void findsNobodyWhoCameByKeycloaksOwnPage() {
		this.keycloak.answers("GET /users",
				(request) -> ReplayedKeycloak.found(this.subject, null, NOW.minus(Duration.ofDays(1))));

		assertThat(this.identities.findSettled("ines@example.com")).isEmpty();
	}

	@Test
	void removesWhatIsThereAndWhatIsGone() {
		this.keycloak.answers("DELETE /users/" + this.subject, 204, "");

		assertThatNoException().isThrownBy(() -> this.identities.remove(this.subject));
		assertThatNoException().isThrownBy(() -> this.identities.remove(UUID.randomUUID()));
	}

	@Test
	void disablesAPersonAndEndsTheirSessions() {
		this.keycloak.answers("PUT /users/" + this.subject, 204, "");
		this.keycloak.answers("POST /users/" + this.subject + "/logout", 204, "");

		this.identities.disable(this.subject);

		assertThat(this.keycloak.requests("PUT /users/" + this.subject)).extracting(Request::body)
			.containsExactly("{\"enabled\":false}");
		assertThat(this.keycloak.requests("POST /users/" + this.subject + "/logout")).hasSize(1);
	}

	@Test
	void disablesNobodyWhoIsGone() {
		assertThatNoException().isThrownBy(() -> this.identities.disable(UUID.randomUUID()));
	}

	@Test
	void isUnavailableWhenSessionsCannotBeEnded() {
		this.keycloak.answers("PUT /users/" + this.subject, 204, "");
		this.keycloak.answers("POST /users/" + this.subject + "/logout", 503, "");

		assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> this.identities.disable(this.subject));
	}

	@Test
	void isUnavailableWhenNoMailCanBeSent() {
		this.keycloak.answers("PUT /users/" + this.subject + "/send-verify-email", 500,
				"{\"errorMessage\":\"Failed to send verify email\"}");

		assertThatExceptionOfType(UnavailableException.class)
			.isThrownBy(() -> this.identities.requestVerification(this.subject));
	}

}
