package io.mitosis.user.directory;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import io.mitosis.user.People;
import io.mitosis.user.WebTest;
import io.mitosis.user.profile.User;
import io.mitosis.user.provisioning.IncompleteIdentityException;
import io.mitosis.user.provisioning.Provisioning;
import io.mitosis.user.standing.UnknownUserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

@WebTest(DirectoryController.class)
class DirectoryControllerTests {

	private static final String PERSON = """
			{
				"id": "%s",
				"email": "Ines@example.com",
				"displayName": "Ines",
				"country": "DE",
				"status": "PENDING",
				"createdAt": "2026-11-21T09:30:00.123Z"
			}""";

	private final UUID id = UUID.randomUUID();

	@MockitoBean
	private Directory directory;

	@Autowired
	private Provisioning provisioning;

	@Autowired
	private MockMvcTester mvc;

	@Test
	void showsPeopleThemselves() {
		comes(People.pending(this.id));

		assertThat(get("/api/v1/users/me", "member")).hasStatusOk()
			.containsHeader(HttpHeaders.ETAG)
			.bodyJson()
			.isStrictlyEqualTo(PERSON.formatted(this.id));
	}

	@Test
	void showsTheSuspendedWhy() {
		comes(People.inDebt(this.id));

		assertThat(get("/api/v1/users/me", "member")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"status": "SUSPENDED", "suspension": {"causes": ["DUNNING"]}}""");
	}

	@Test
	void showsTheBarredThemselvesAndNothingElse() {
		comes(People.barred(this.id));

		assertThat(get("/api/v1/users/me", "member")).hasStatusOk();
		assertThat(get("/api/v1/users/" + this.id, "member")).hasStatus(HttpStatus.FORBIDDEN)
			.bodyJson()
			.isLenientlyEqualTo("""
					{"type": "/docs/problems/suspended"}""");
		assertThat(get("/api/v1/users", "member", "support")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void knowsNobodyWhoHasLeft() {
		comes(People.closed(this.id));

		assertThat(get("/api/v1/users/me", "member")).hasStatus(HttpStatus.NOT_FOUND)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.isLenientlyEqualTo("""
					{"type": "/docs/problems/not-provisioned", "status": 404}""");
	}

	@Test
	void saysThatNothingHasChanged() {
		comes(People.pending(this.id));
		MvcTestResult first = get("/api/v1/users/me", "member");
		String eTag = Objects.requireNonNull(first.getResponse().getHeader(HttpHeaders.ETAG));

		assertThat(this.mvc.get()
			.uri("/api/v1/users/me")
			.header(HttpHeaders.IF_NONE_MATCH, eTag)
			.with(People.token(this.id, "member"))).hasStatus(HttpStatus.NOT_MODIFIED);
	}

	@Test
	void saysWhatIsMissingInAToken() {
		given(this.provisioning.userOf(any()))
			.willThrow(new IncompleteIdentityException(this.id, new IllegalArgumentException("No country")));

		assertThat(get("/api/v1/users/me", "member")).hasStatus(HttpStatus.CONFLICT)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.isLenientlyEqualTo("""
					{"type": "/docs/problems/identity-incomplete", "status": 409}""");
	}

	@Test
	void showsSomebodyToSupport() {
		UUID other = UUID.randomUUID();
		comes(People.active(this.id));
		given(this.directory.find(other)).willReturn(People.pending(other));

		assertThat(get("/api/v1/users/" + other, "support")).hasStatusOk()
			.containsHeader(HttpHeaders.ETAG)
			.bodyJson()
			.isStrictlyEqualTo(PERSON.formatted(other));
		assertThat(get("/api/v1/users/" + other, "member")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void showsTheTombstoneOfWhoHasLeft() {
		UUID other = UUID.randomUUID();
		comes(People.active(this.id));
		given(this.directory.find(other)).willReturn(People.closed(other));

		assertThat(get("/api/v1/users/" + other, "support")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				{"id": "%s", "status": "CLOSED", "createdAt": "2026-11-21T09:30:00.123Z"}""".formatted(other));
	}

	@Test
	void findsPeopleByTheirOwnIdInWhateverCase() {
		comes(People.pending(this.id));
		given(this.directory.find(this.id)).willReturn(People.pending(this.id));

		assertThat(get("/api/v1/users/" + this.id.toString().toUpperCase(Locale.ROOT), "member")).hasStatusOk();
	}

	@Test
	void tellsAnUnknownIdFromOneThatIsNone() {
		comes(People.active(this.id));
		given(this.directory.find(any())).willThrow(new UnknownUserException(this.id));

		assertThat(get("/api/v1/users/" + UUID.randomUUID(), "support")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/api/v1/users/ines", "support")).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void listsPeople() {
		comes(People.active(this.id));
		List<User> page = List.of(People.pending(this.id));
		given(this.directory.list(any())).willReturn(Window.from(page, (index) -> ScrollPosition.keyset(), true));

		assertThat(get("/api/v1/users?limit=1", "support")).hasStatusOk()
			.bodyJson()
			.hasPathSatisfying("$.items[0].id", (id) -> id.assertThat().isEqualTo(this.id.toString()))
			.extractingPath("$.next")
			.asString()
			.isNotBlank();
	}

	@ParameterizedTest
	@ValueSource(strings = { "limit=0", "limit=101", "limit=x", "after=x", "page=1", "country=DE&country=AT" })
	void readsNoOtherParameters(String query) {
		comes(People.active(this.id));

		assertThat(get("/api/v1/users?" + query, "support")).hasStatus(HttpStatus.BAD_REQUEST)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void refusesStrangersAndTokensWithoutARole() {
		assertThat(this.mvc.get().uri("/api/v1/users/me")).hasStatus(HttpStatus.UNAUTHORIZED);
		assertThat(this.mvc.get().uri("/api/v1/users/me").with(jwt())).hasStatus(HttpStatus.FORBIDDEN);
	}

	private void comes(User caller) {
		given(this.provisioning.userOf(any())).willReturn(caller);
	}

	private MvcTestResult get(String path, String... roles) {
		return this.mvc.get().uri(path).with(People.token(this.id, roles)).exchange();
	}

}
