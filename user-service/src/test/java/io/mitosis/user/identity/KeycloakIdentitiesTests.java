package io.mitosis.user.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class KeycloakIdentitiesTests {

	private static final JsonMapper STRICT = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

	private static final Profile INES = new Profile("Ines@example.com", "Ines", "DE");

	private static final String FOUND = """
			[{"id":"%s","username":"ines@example.com","email":"ines@example.com","emailVerified":false,
			"attributes":{"country":["DE"],"displayName":["Ines"]%s},"enabled":true,"createdTimestamp":%d,"totp":false,
			"disableableCredentialTypes":[],"requiredActions":[],"notBefore":0,"access":{"manage":true}}]""";

	private final UUID subject = UUID.randomUUID();

	private final ReplayedKeycloak keycloak = new ReplayedKeycloak();

	private final KeycloakIdentities identities = new KeycloakIdentities(RestClient.builder()
		.baseUrl(this.keycloak.url())
		.configureMessageConverters((converters) -> converters.registerDefaults()
			.withJsonConverter(new JacksonJsonHttpMessageConverter(STRICT)))
		.build(), Clock.fixed(NOW, ZoneOffset.UTC));

	@AfterEach
	void close() {
		this.keycloak.close();
	}

	@Test
	void createsAMemberAndReadsTheirSubject() {
		this.keycloak.answers("POST /users", (request) -> new Answer(201, "",
				Map.of("Location", "http://keycloak:8180/auth/admin/realms/mitosis/users/" + this.subject)));

		assertThat(this.identities.create(INES, "correct horse")).isEqualTo(this.subject);

		JsonNode sent = STRICT.readTree(this.keycloak.requests("POST /users").getFirst().body());
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
		this.keycloak.answers("GET /users",
				(request) -> found(attribute(attempt(this.keycloak.requests("POST /users").getFirst())), NOW));

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
		this.keycloak.answers("GET /users", (request) -> found(attribute(UUID.randomUUID()), NOW));

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

	@Test
	void findsWhatWasLeftBehind() {
		this.keycloak.answers("GET /users",
				(request) -> found(attribute(UUID.randomUUID()), NOW.minus(KeycloakIdentities.AT_WORK).minusMillis(1)));

		assertThat(this.identities.findSettled("ines@example.com")).contains(this.subject);
	}

	@Test
	void findsNothingThatSomebodyMayBeAtWorkOn() {
		this.keycloak.answers("GET /users",
				(request) -> found(attribute(UUID.randomUUID()), NOW.minus(Duration.ofSeconds(9))));

		assertThat(this.identities.findSettled("ines@example.com")).isEmpty();
	}

	@Test
	void findsNobodyWhoCameByKeycloaksOwnPage() {
		this.keycloak.answers("GET /users", (request) -> found("", NOW.minus(Duration.ofDays(1))));

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

	private Answer found(String registration, Instant createdAt) {
		return new Answer(200, FOUND.formatted(this.subject, registration, createdAt.toEpochMilli()), Map.of());
	}

	private static String attribute(UUID attempt) {
		return ",\"registration\":[\"" + attempt + "\"]";
	}

	private static UUID attempt(Request creation) {
		return UUID.fromString(STRICT.readTree(creation.body()).at("/attributes/registration/0").stringValue());
	}

}
