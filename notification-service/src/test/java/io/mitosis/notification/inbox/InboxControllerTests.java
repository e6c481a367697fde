package io.mitosis.notification.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.mitosis.notification.WebTest;
import io.mitosis.notification.recipient.PersonStatus;
import io.mitosis.notification.recipient.Recipient;
import io.mitosis.notification.recipient.Recipients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

@WebTest(InboxController.class)
class InboxControllerTests {

	private final UUID userId = UUID.randomUUID();

	private final Notification welcome = new Notification(UUID.randomUUID(), this.userId, "welcome", null, "Title",
			"Body", Instant.parse("2026-11-21T09:30:00.123Z"), null, Mail.waiting(), null);

	@MockitoBean
	private Inbox inbox;

	@MockitoBean
	private Reading reading;

	@Autowired
	private Recipients recipients;

	@Autowired
	private MockMvcTester mvc;

	@BeforeEach
	void knowThePerson() {
		given(this.recipients.find(this.userId)).willReturn(
				Optional.of(Recipient.copy(this.userId, "ines@example.com", "Ines", PersonStatus.ACTIVE, Set.of(), 1)));
	}

	@Test
	void showsWhatThePersonWasTold() {
		given(this.inbox.read(eq(this.userId), any(), eq(false))).willReturn(theWelcome(false));

		assertThat(this.mvc.get().uri("/api/v1/notifications").with(member())).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("""
					{
						"items": [{
							"id": "%s",
							"kind": "welcome",
							"title": "Title",
							"body": "Body",
							"createdAt": "2026-11-21T09:30:00.123Z",
							"readAt": null
						}],
						"next": null
					}""".formatted(this.welcome.id()));
	}

	@Test
	void saysWhereToGoOn() {
		given(this.inbox.read(eq(this.userId), any(), eq(false))).willReturn(theWelcome(true));

		assertThat(this.mvc.get().uri("/api/v1/notifications?limit=1").with(member())).hasStatusOk()
			.bodyJson()
			.extractingPath("$.next")
			.isEqualTo(this.welcome.place().toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "limit=101", "after=x", "unread=maybe", "page=2" })
	void refusesParametersItCannotRead(String query) {
		String name = query.substring(0, query.indexOf('='));

		assertThat(this.mvc.get().uri("/api/v1/notifications?" + query).with(member()))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.isLenientlyEqualTo("""
					{
						"type": "/docs/problems/bad-request",
						"title": "Bad request",
						"status": 400,
						"detail": "The parameter '%s' is unknown or has no value that can be read.",
						"instance": "/api/v1/notifications"
					}""".formatted(name));
	}

	@Test
	void countsTheUnread() {
		given(this.inbox.countUnread(this.userId)).willReturn(3L);

		assertThat(this.mvc.get().uri("/api/v1/notifications/unread-count").with(member())).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("{\"count\": 3}");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void marksAMessage(boolean read) {
		given(this.reading.mark(this.welcome.id(), this.userId, read)).willReturn(Optional.of(this.welcome));

		assertThat(mark(this.welcome.id(), "{\"read\": %s}".formatted(read))).hasStatusOk()
			.bodyJson()
			.extractingPath("$.id")
			.isEqualTo(this.welcome.id().toString());
	}

	@Test
	void knowsNoMessageOfOthers() {
		given(this.reading.mark(any(), any(), anyBoolean())).willReturn(Optional.empty());

		assertThat(mark(UUID.randomUUID(), "{\"read\": true}")).hasStatus(HttpStatus.NOT_FOUND)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("/docs/problems/not-found");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{}                          | 422
			{"read": null}              | 422
			{"read": "yes"}             | 400
			{"read": true, "title": ""} | 400
			nonsense                    | 400""")
	void refusesWhatIsNoMark(String body, int status) {
		assertThat(mark(this.welcome.id(), body)).hasStatus(status);
	}

	@Test
	void marksEverything() {
		assertThat(this.mvc.post().uri("/api/v1/notifications/read-all").with(member()))
			.hasStatus(HttpStatus.NO_CONTENT);
		then(this.reading).should().markAll(this.userId);
	}

	@Test
	void refusesStrangers() {
		assertThat(this.mvc.get().uri("/api/v1/notifications")).hasStatus(HttpStatus.UNAUTHORIZED);
	}

	@Test
	void refusesTokensWithoutTheRole() {
		assertThat(this.mvc.get().uri("/api/v1/notifications").with(jwt())).hasStatus(HttpStatus.FORBIDDEN);
	}

	private MvcTestResult mark(UUID id, String body) {
		return this.mvc.patch()
			.uri("/api/v1/notifications/{id}", id)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.with(member())
			.exchange();
	}

	private Window<Notification> theWelcome(boolean more) {
		return Window.from(List.of(this.welcome), (index) -> ScrollPosition.keyset(), more);
	}

	private RequestPostProcessor member() {
		return jwt().jwt((token) -> token.subject(this.userId.toString()))
			.authorities(new SimpleGrantedAuthority("ROLE_member"));
	}

}
