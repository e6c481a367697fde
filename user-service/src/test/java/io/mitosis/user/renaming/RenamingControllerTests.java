package io.mitosis.user.renaming;

import java.util.Optional;
import java.util.UUID;

import io.mitosis.user.People;
import io.mitosis.user.WebTest;
import io.mitosis.user.profile.User;
import io.mitosis.user.profile.Users;
import io.mitosis.user.provisioning.Provisioning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

@WebTest(RenamingController.class)
@Import(Renaming.class)
class RenamingControllerTests {

	private static final String MERGE_PATCH = "application/merge-patch+json";

	private final UUID id = UUID.randomUUID();

	@MockitoBean
	private Users users;

	@Autowired
	private Provisioning provisioning;

	@Autowired
	private MockMvcTester mvc;

	@Test
	void showsTheNewName() {
		comes(People.active(this.id));
		given(this.users.save(any())).willAnswer((call) -> call.getArgument(0));

		assertThat(patch("*", "{\"displayName\": \" Ines Sommer \"}")).hasStatusOk()
			.containsHeader(HttpHeaders.ETAG)
			.bodyJson()
			.isLenientlyEqualTo("{\"displayName\": \"Ines Sommer\", \"status\": \"ACTIVE\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"displayName\": \"Ines\"}", "{\"displayName\": \" Ines \"}" })
	void storesNothingThatIsSoAlready(String patch) {
		comes(People.active(this.id));

		assertThat(patch("*", patch)).hasStatusOk();

		then(this.users).should(never()).save(any());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			/displayName | {"displayName": null}
			/displayName | {"displayName": " "}
			/displayName | {"displayName": "<b>Ines</b>"}
			/email       | {"email": "ines@example.org"}
			/status      | {"displayName": "Ines Sommer", "status": "ACTIVE"}
			/country     | {"country": null}
			/a~1b~0      | {"a/b~": 1}
			""")
	void pointsAtWhatCannotBeChangedSo(String pointer, String patch) {
		comes(People.active(this.id));

		assertThat(patch("*", patch)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.extractingPath("$.errors[*].pointer")
			.asArray()
			.containsExactly(pointer);
		then(this.users).should(never()).save(any());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "\"Ines\"", "null", "{\"displayName\": 5}", "{\"displayName\": {}}" })
	void cannotReadWhatIsNoSuchPatch(String patch) {
		comes(People.active(this.id));

		assertThat(patch("*", patch)).hasStatus(HttpStatus.BAD_REQUEST)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void readsMergePatchesOnly() {
		comes(People.active(this.id));

		assertThat(this.mvc.patch()
			.uri("/api/v1/users/me")
			.with(People.token(this.id, "member"))
			.header(HttpHeaders.IF_MATCH, "*")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{}")).hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE).hasHeader("Accept-Patch", MERGE_PATCH);
	}

	@Test
	void wantsToKnowWhichVersionIsMeant() {
		comes(People.active(this.id));

		assertThat(this.mvc.patch()
			.uri("/api/v1/users/me")
			.with(People.token(this.id, "member"))
			.contentType(MERGE_PATCH)
			.content("{}")).hasStatus(HttpStatus.PRECONDITION_REQUIRED)
			.bodyJson()
			.isLenientlyEqualTo("{\"type\": \"/docs/problems/precondition-required\"}");
		assertThat(patch("\"41\"", "{}")).hasStatus(HttpStatus.PRECONDITION_FAILED)
			.bodyJson()
			.isLenientlyEqualTo("{\"type\": \"/docs/problems/precondition-failed\"}");
		assertThat(patch("41", "{}")).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void saysThatOthersWereQuicker() {
		comes(People.active(this.id));
		given(this.users.findById(this.id)).willAnswer((call) -> Optional.of(People.active(this.id)));
		given(this.users.save(any())).willThrow(new OptimisticLockingFailureException("stale"));

		assertThat(patch("*", "{\"displayName\": \"Ines Sommer\"}")).hasStatus(HttpStatus.PRECONDITION_FAILED);
	}

	@Test
	void refusesTheSuspendedTheRejectedAndTheGone() {
		comes(People.inDebt(this.id));
		assertThat(patch("*", "{}")).hasStatus(HttpStatus.FORBIDDEN);

		comes(People.barred(this.id));
		assertThat(patch("*", "{}")).hasStatus(HttpStatus.FORBIDDEN);

		comes(People.rejected(this.id));
		assertThat(patch("*", "{}")).hasStatus(HttpStatus.CONFLICT);

		comes(People.closed(this.id));
		assertThat(patch("*", "{}")).hasStatus(HttpStatus.NOT_FOUND);
	}

	private void comes(User caller) {
		given(this.provisioning.userOf(any())).willReturn(caller);
		given(this.users.findById(this.id)).willReturn(Optional.of(caller));
	}

	private MvcTestResult patch(String ifMatch, String body) {
		return this.mvc.patch()
			.uri("/api/v1/users/me")
			.with(People.token(this.id, "member"))
			.header(HttpHeaders.IF_MATCH, ifMatch)
			.contentType(MERGE_PATCH)
			.content(body)
			.exchange();
	}

}
