package io.mitosis.user.identity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.mitosis.defaults.problem.InvalidRequestException;
import io.mitosis.defaults.problem.InvalidRequestException.FieldError;
import io.mitosis.defaults.problem.UnavailableException;
import io.mitosis.user.identity.ReplayedKeycloak.Answer;
import io.mitosis.user.identity.ReplayedKeycloak.Request;
import io.mitosis.user.profile.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// How somebody gets an identity, whatever becomes of the answer.
class IdentityCreationTests {

	private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

	private static final Profile INES = new Profile("Ines@example.com", "Ines", "DE");

	private final UUID subject = UUID.randomUUID();

	private final ReplayedKeycloak keycloak = new ReplayedKeycloak();

	private final KeycloakIdentities identities = this.keycloak.identities(NOW);

	@AfterEach
	void close() {
		this.keycloak.close();
	}

	@Test
	void createsAMemberAndReadsTheirSubject() {
		this.keycloak.answers("POST /users", (request) -> new Answer(201, "",
				Map.of("Location", "http://keycloak:8180/auth/admin/realms/mitosis/users/" + this.subject)));

		assertThat(this.identities.create(INES, "correct horse")).isEqualTo(this.subject);

		JsonNode sent = json(this.keycloak.requests("POST /users").getFirst());
		assertThat(sent.at("/username").stringValue()).isEqualTo("Ines@example.com");
		assertThat(sent.at("/groups/0").stringValue()).isEqualTo("/members");
		assertThat(sent.at("/attributes/country/0").stringValue()).isEqualTo("DE");
		assertThat(sent.at("/credentials/0/value").stringValue()).isEqualTo("correct horse");
	}

	@Test
	void refusesATakenAddress() {
		this.keycloak.answers("POST /users", 409, "{\"errorMessage\":\"User exists with same email\"}");

		assertThatExceptionOfType(EmailTakenException.class)
			.isThrownBy(() -> this.identities.create(INES, "correct horse"))
			.returns("Ines@example.com", EmailTakenException::email);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{"error":"invalidPasswordMinLengthMessage","error_description":"Invalid password: minimum length 10."} | /password
					{"field":"email","errorMessage":"error-invalid-email","params":["email","ines"]}                        | /email
					{"field":"username","errorMessage":"error-username-invalid-character","params":["username"]}            | /email
					{"field":"country","errorMessage":"error-user-attribute-required","params":["country"]}                 | /country
					{"errors":[{"field":"displayName","errorMessage":"error-person-name-invalid-character"}]}               | /displayName
					""")
	void explainsWhichFieldIsRefused(String answer, String pointer) {
		this.keycloak.answers("POST /users", 400, answer);

		assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> this.identities.create(INES, "short"))
			.satisfies((ex) -> assertThat(ex.errors()).extracting(FieldError::pointer).containsExactly(pointer));
	}

	@Test
	void saysEverythingAboutAFieldOnce() {
		this.keycloak.answers("POST /users", 400, """
				{"errors":[{"field":"email","errorMessage":"error-non-ascii-local-part-email","params":["email"]},
				{"field":"username","errorMessage":"error-username-invalid-character","params":["username"]}]}""");

		assertThatExceptionOfType(InvalidRequestException.class)
			.isThrownBy(() -> this.identities.create(INES, "correct horse"))
			.satisfies((ex) -> assertThat(ex.errors()).hasSize(1));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			400 | {"error":"unknown_error"}
			401 | {"error":"HTTP 401 Unauthorized"}
			403 | {"error":"HTTP 403 Forbidden"}
			500 | {"error":"unknown_error"}
			503 | Bootstrap in progress. Retry in 1 seconds.
			""")
	void isUnavailableWhenKeycloakDoesNotServeUs(int status, String body) {
		this.keycloak.answers("POST /users", status, body);
		this.keycloak.answers("GET /users", status, body);

		assertThatExceptionOfType(UnavailableException.class)
			.isThrownBy(() -> this.identities.create(INES, "correct horse"));
	}

	@Test
	void isUnavailableWhenKeycloakIsAway() {
		this.keycloak.close();

		assertThatExceptionOfType(UnavailableException.class)
			.isThrownBy(() -> this.identities.create(INES, "correct horse"));
	}

	@Test
	void recognisesItsOwnWorkWhenTheAnswerWasLost() {
		this.keycloak.answers("POST /users", 502, "");
		this.keycloak.answers("GET /users", (request) -> ReplayedKeycloak.found(this.subject,
				attempt(this.keycloak.requests("POST /users").getFirst()), NOW));

		assertThat(this.identities.create(INES, "correct horse")).isEqualTo(this.subject);
		assertThat(this.keycloak.requests("GET /users").getFirst().query())
			.isEqualTo("email=Ines@example.com&exact=true");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			400 | {"errorMessage":"Could not create user"}
			502 | {}
			""")
	void recognisesThatSomebodyElseWasQuicker(int status, String body) {
		this.keycloak.answers("POST /users", status, body);
		this.keycloak.answers("GET /users", (request) -> ReplayedKeycloak.found(this.subject, UUID.randomUUID(), NOW));

		assertThatExceptionOfType(EmailTakenException.class)
			.isThrownBy(() -> this.identities.create(INES, "correct horse"));
	}

	@Test
	void isUnavailableWhenNothingCameOfIt() {
		this.keycloak.answers("POST /users", 400, "{\"errorMessage\":\"Could not create user\"}");
		this.keycloak.answers("GET /users", 200, "[]");

		assertThatExceptionOfType(UnavailableException.class)
			.isThrownBy(() -> this.identities.create(INES, "correct horse"));
	}

	private static UUID attempt(Request creation) {
		return UUID.fromString(json(creation).at("/attributes/registration/0").stringValue());
	}

	private static JsonNode json(Request request) {
		return JsonMapper.shared().readTree(request.body());
	}

}
