package io.mitosis.notification.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.mitosis.notification.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

@WebTest(InboxController.class)
class InboxControllerTests {

	private final UUID userId = UUID.randomUUID();

	private final Notification welcome = Notification.create(UUID.randomUUID(), this.userId, "welcome", "Title", "Body",
			Instant.parse("2026-11-21T09:30:00.123Z"));

	@MockitoBean
	private Inbox inbox;

	@Autowired
	private MockMvcTester mvc;

	@Test
	void showsWhatThePersonWasTold() {
		given(this.inbox.read(eq(this.userId), any())).willReturn(theWelcome(false));

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
		given(this.inbox.read(eq(this.userId), any())).willReturn(theWelcome(true));

		assertThat(this.mvc.get().uri("/api/v1/notifications?limit=1").with(member())).hasStatusOk()
			.bodyJson()
			.extractingPath("$.next")
			.isEqualTo(Cursor.behind(this.welcome).toString());
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
	void refusesStrangers() {
		assertThat(this.mvc.get().uri("/api/v1/notifications")).hasStatus(HttpStatus.UNAUTHORIZED);
	}

	@Test
	void refusesTokensWithoutTheRole() {
		assertThat(this.mvc.get().uri("/api/v1/notifications").with(jwt())).hasStatus(HttpStatus.FORBIDDEN);
	}

	private Window<Notification> theWelcome(boolean more) {
		return Window.from(List.of(this.welcome), (index) -> ScrollPosition.keyset(), more);
	}

	private RequestPostProcessor member() {
		return jwt().jwt((token) -> token.subject(this.userId.toString()))
			.authorities(new SimpleGrantedAuthority("ROLE_member"));
	}

}
