package io.mitosis.user.suspension;

import java.util.Optional;
import java.util.UUID;

import io.mitosis.user.People;
import io.mitosis.user.WebTest;
import io.mitosis.user.profile.User;
import io.mitosis.user.profile.Users;
import io.mitosis.user.provisioning.Provisioning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
import static org.mockito.Mockito.times;

@WebTest(SuspensionController.class)
@Import(AdminSuspension.class)
class SuspensionControllerTests {

	private final UUID id = UUID.randomUUID();

	@MockitoBean
	private Users users;

	@Autowired
	private Provisioning provisioning;

	@Autowired
	private MockMvcTester mvc;

	@BeforeEach
	void anAdminComes() {
		given(this.provisioning.userOf(any())).willReturn(People.active(UUID.randomUUID()));
		given(this.users.save(any())).willAnswer((call) -> call.getArgument(0));
	}

	@Test
	void showsWhomItKeepsOut() {
		given(this.users.findById(this.id)).willReturn(Optional.of(People.active(this.id)));

		assertThat(put("{\"reason\": \"Spam\"}")).hasStatusOk()
			.containsHeader(HttpHeaders.ETAG)
			.bodyJson()
			.isLenientlyEqualTo("""
					{"status": "SUSPENDED", "suspension": {"causes": ["ADMIN"]}}""");
	}

	@Test
	void changesNothingTheSecondTime() {
		User barred = People.barred(this.id);
		given(this.users.findById(this.id)).willReturn(Optional.of(barred));

		assertThat(put("{\"reason\": \"More spam\"}")).hasStatusOk();

		then(this.users).should(never()).save(any());
	}

	@Test
	void looksAgainWhenSomebodyElseWasQuicker() {
		given(this.users.findById(this.id)).willAnswer((call) -> Optional.of(People.active(this.id)));
		given(this.users.save(any())).willThrow(new OptimisticLockingFailureException("stale"))
			.willAnswer((call) -> call.getArgument(0));

		assertThat(put("{\"reason\": \"Spam\"}")).hasStatusOk();

		then(this.users).should(times(2)).save(any());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"reason": " "}                 | 422
			{"reason": null}                | 422
			{}                              | 422
			{"reason": "Spam", "days": 3}   | 400
			[]                              | 400
			""")
	void wantsAReason(String body, int status) {
		assertThat(put(body)).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void wantsAReasonOfAReasonableLength() {
		assertThat(put("{\"reason\": \"%s\"}".formatted("x".repeat(501)))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void keepsOutOnlyThoseWhoAreIn() {
		given(this.users.findById(this.id)).willReturn(Optional.of(People.pending(this.id)));

		assertThat(put("{\"reason\": \"Spam\"}")).hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.isLenientlyEqualTo("{\"type\": \"/docs/problems/not-active\"}");
	}

	@Test
	void takesASuspensionBackThatIsThereOrNot() {
		given(this.users.findById(this.id)).willReturn(Optional.of(People.barred(this.id)))
			.willReturn(Optional.of(People.active(this.id)));

		assertThat(delete(this.id)).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(delete(this.id)).hasStatus(HttpStatus.NO_CONTENT);

		then(this.users).should(times(1)).save(any());
	}

	@Test
	void knowsNobodyWhoWasNeverRegistered() {
		assertThat(put("{\"reason\": \"Spam\"}")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(delete(UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void isForAdmins() {
		assertThat(this.mvc.delete()
			.uri("/api/v1/users/" + this.id + "/suspension")
			.with(People.token(this.id, "member", "support"))).hasStatus(HttpStatus.FORBIDDEN);
	}

	private MvcTestResult put(String body) {
		return this.mvc.put()
			.uri("/api/v1/users/" + this.id + "/suspension")
			.with(People.token(UUID.randomUUID(), "admin"))
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private MvcTestResult delete(UUID person) {
		return this.mvc.delete()
			.uri("/api/v1/users/" + person + "/suspension")
			.with(People.token(UUID.randomUUID(), "admin"))
			.exchange();
	}

}
