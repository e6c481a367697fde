package io.mitosis.notification.preference;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.mitosis.notification.WebTest;
import io.mitosis.notification.recipient.Cause;
import io.mitosis.notification.recipient.PersonStatus;
import io.mitosis.notification.recipient.Preferences;
import io.mitosis.notification.recipient.Recipient;
import io.mitosis.notification.recipient.Recipients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

/// Also shows what a person's standing allows, which is asked before every endpoint of this service.
@WebTest(PreferenceController.class)
class PreferenceControllerTests {

	private static final String PATH = "/api/v1/notifications/preferences";

	private static final String QUIET = "{\"email\": false, \"inbox\": true}";

	private final UUID userId = UUID.randomUUID();

	@Autowired
	private Recipients recipients;

	@Autowired
	private MockMvcTester mvc;

	@Test
	void everythingIsWantedUntilSomebodySaysOtherwise() {
		aPerson(PersonStatus.ACTIVE);

		assertThat(read()).hasStatusOk().bodyJson().isStrictlyEqualTo("{\"email\": true, \"inbox\": true}");
	}

	@Test
	void keepsWhatSomebodyWants() {
		aPerson(PersonStatus.ACTIVE);

		assertThat(write(QUIET)).hasStatusOk().bodyJson().isStrictlyEqualTo(QUIET);
		then(this.recipients).should().prefer(this.userId, new Preferences(false, true));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"email": true}                             | 422
			{"email": true, "inbox": null}              | 422
			{"email": "no", "inbox": true}              | 400
			{"email": true, "inbox": true, "sms": true} | 400
			[]                                          | 400""")
	void refusesWhatIsNoPreference(String body, int status) {
		aPerson(PersonStatus.ACTIVE);

		assertThat(write(body)).hasStatus(status);
		then(this.recipients).should(never()).prefer(any(), any());
	}

	@Test
	void whoOwesMoneyReadsOnly() {
		aPerson(PersonStatus.SUSPENDED, Cause.DUNNING);

		assertThat(read()).hasStatusOk();
		assertIsSuspended(write(QUIET));
		then(this.recipients).should(never()).prefer(any(), any());
	}

	@Test
	void whomAnAdministratorSuspendedDoesNothing() {
		aPerson(PersonStatus.SUSPENDED, Cause.ADMIN, Cause.DUNNING);

		assertIsSuspended(read());
		assertIsSuspended(write(QUIET));
	}

	@Test
	void whoIsNotKnownYetIsAskedToComeBack() {
		given(this.recipients.find(this.userId)).willReturn(Optional.empty());

		assertThat(read()).hasStatus(HttpStatus.NOT_FOUND)
			.hasHeader("Retry-After", "1")
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("/docs/problems/not-provisioned");
	}

	@Test
	void whoHasLeftFindsNothing() {
		given(this.recipients.find(this.userId))
			.willReturn(Optional.of(new Recipient(this.userId, null, null, PersonStatus.CLOSED, null, 3, null, null)));

		assertThat(read()).hasStatus(HttpStatus.NOT_FOUND)
			.doesNotContainHeader("Retry-After")
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("/docs/problems/not-found");
	}

	private void aPerson(PersonStatus status, Cause... causes) {
		given(this.recipients.find(this.userId)).willReturn(
				Optional.of(Recipient.copy(this.userId, "ines@example.com", "Ines", status, Set.of(causes), 1)));
	}

	private MvcTestResult read() {
		return this.mvc.get().uri(PATH).with(member()).exchange();
	}

	private MvcTestResult write(String body) {
		return this.mvc.put().uri(PATH).contentType(MediaType.APPLICATION_JSON).content(body).with(member()).exchange();
	}

	private static void assertIsSuspended(MvcTestResult result) {
		assertThat(result).hasStatus(HttpStatus.FORBIDDEN)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("/docs/problems/suspended");
	}

	private RequestPostProcessor member() {
		return jwt().jwt((token) -> token.subject(this.userId.toString()))
			.authorities(new SimpleGrantedAuthority("ROLE_member"));
	}

}
