package io.mitosis.user.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.mitosis.defaults.problem.InvalidRequestException;
import io.mitosis.defaults.problem.InvalidRequestException.FieldError;
import io.mitosis.defaults.problem.UnavailableException;
import io.mitosis.user.WebTest;
import io.mitosis.user.identity.EmailTakenException;
import io.mitosis.user.profile.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

@WebTest(RegistrationController.class)
class RegistrationControllerTests {

	private static final String INES = """
			{"email": "Ines@example.com", "password": "correct horse", "displayName": "Ines", "country": "DE"}""";

	@MockitoBean
	private Registration registration;

	@Autowired
	private MockMvcTester mvc;

	@Test
	void showsTheNewPersonAndWhereTheyAre() {
		User ines = User.register(UUID.randomUUID(), new RegisterUser("Ines@example.com", "", "Ines", "DE").profile(),
				Instant.parse("2026-11-21T09:30:00.123Z"));
		given(this.registration.register(any())).willReturn(ines);

		assertThat(post(INES)).hasStatus(HttpStatus.CREATED)
			.hasHeader(HttpHeaders.LOCATION, "/api/v1/users/" + ines.id())
			.containsHeader(HttpHeaders.ETAG)
			.bodyJson()
			.isStrictlyEqualTo("""
					{
						"id": "%s",
						"email": "Ines@example.com",
						"displayName": "Ines",
						"country": "DE",
						"status": "PENDING",
						"createdAt": "2026-11-21T09:30:00.123Z"
					}""".formatted(ines.id()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					/email       | {"email": "ines", "password": "correct horse", "displayName": "Ines", "country": "DE"}
					/email       | {"password": "correct horse", "displayName": "Ines", "country": "DE"}
					/password    | {"email": "ines@example.com", "password": "", "displayName": "Ines", "country": "DE"}
					/password    | {"email": "ines@example.com", "password": null, "displayName": "Ines", "country": "DE"}
					/displayName | {"email": "ines@example.com", "password": "correct horse", "displayName": " ", "country": "DE"}
					/country     | {"email": "ines@example.com", "password": "correct horse", "displayName": "Ines", "country": "XX"}
					""")
	void pointsAtTheFieldThatBreaksARule(String pointer, String request) {
		assertThat(post(request)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("$.errors[*].pointer")
			.asArray()
			.containsExactly(pointer);
	}

	@Test
	void pointsAtAPasswordThatKeycloakFindsWeak() {
		given(this.registration.register(any())).willThrow(new InvalidRequestException(
				List.of(new FieldError("/password", "Invalid password: minimum length 10."))));

		assertThat(post(INES)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyJson().isLenientlyEqualTo("""
				{"errors": [{"pointer": "/password", "detail": "Invalid password: minimum length 10."}]}""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "\"ines\"", "{\"email\": \"ines@example.com\", \"role\": \"admin\"}",
			"{\"email\": {}}" })
	void cannotReadWhatIsNoSuchRequest(String request) {
		assertThat(post(request)).hasStatus(HttpStatus.BAD_REQUEST).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void saysThatAnAddressIsTaken() {
		given(this.registration.register(any())).willThrow(new EmailTakenException("ines@example.com"));

		assertThat(post(INES)).hasStatus(HttpStatus.CONFLICT)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.isLenientlyEqualTo("""
					{"type": "/docs/problems/email-taken", "status": 409, "instance": "/api/v1/users"}""");
	}

	@Test
	void asksForPatienceWhileKeycloakIsAway() {
		given(this.registration.register(any()))
			.willThrow(new UnavailableException("The identity provider", Duration.ofSeconds(5), null));

		assertThat(post(INES)).hasStatus(HttpStatus.SERVICE_UNAVAILABLE).hasHeader(HttpHeaders.RETRY_AFTER, "5");
	}

	private MvcTestResult post(String request) {
		return this.mvc.post().uri("/api/v1/users").contentType(MediaType.APPLICATION_JSON).content(request).exchange();
	}

}
