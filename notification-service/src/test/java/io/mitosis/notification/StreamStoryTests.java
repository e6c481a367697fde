package io.mitosis.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.mitosis.defaults.paging.Cursor;
import io.mitosis.testing.TokenIssuer;
import io.mitosis.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class StreamStoryTests extends Story {

	@Autowired
	private MeterRegistry meters;

	@Value("${local.server.port}")
	private int port;

	@BeforeEach
	void start() {
		inesIsActive();
	}

	@AfterEach
	void leave() {
		await().until(() -> this.meters.get("notifications.streams.open").gauge().value() == 0);
	}

	@Test
	void showsWhatIsNewAsTheListShowsIt() {
		try (EventStream stream = follow(null)) {
			this.events.send(paymentFailed(this.ines));

			await().until(() -> stream.events().size() == 1);
			EventStream.Event event = stream.events().getFirst();
			assertThat(event.name()).isEqualTo("notification");
			inboxOf(this.ines).json("{\"items\": [%s, {}]}".formatted(event.data()));
			get(this.ines, "?limit=1").expectBody().jsonPath("$.next").isEqualTo(event.id());
		}
	}

	@Test
	void resumesBehindTheLastThatWasSeen() {
		this.events.send(paymentFailed(this.ines));
		awaitInbox(this.ines, 2);
		String welcome = cursors().getLast();
		this.events.send(paymentFailed(this.ines));
		awaitInbox(this.ines, 3);

		try (EventStream stream = follow(welcome)) {
			this.events.send(paymentFailed(this.ines));
			awaitInbox(this.ines, 4);

			await().until(() -> stream.events().size() == 3);
			List<String> missed = cursors().subList(0, 3).reversed();
			assertThat(stream.events()).extracting(EventStream.Event::id).containsExactlyElementsOf(missed);
		}
	}

	@Test
	void showsNothingOfOthersAndNothingThatIsForTheMailAlone() {
		UUID bob = UUID.randomUUID();
		try (EventStream stream = follow(null)) {
			this.events.send(registered(bob));
			this.events.send(paymentFailed(bob));
			awaitInbox(bob, 1);
			this.events.send(paymentFailed(this.ines));

			await().until(() -> !stream.events().isEmpty());
			assertThat(stream.events()).extracting(EventStream.Event::id).containsExactly(cursors().getFirst());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "AAAA", "not*base64" })
	void refusesAnIdThatWasNeverOurs(String id) {
		this.api.get()
			.uri("/api/v1/notifications/stream")
			.header(HttpHeaders.AUTHORIZATION, bearer(this.ines))
			.header(HttpHeaders.ACCEPT, MediaType.TEXT_EVENT_STREAM_VALUE)
			.header("Last-Event-ID", id)
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/docs/problems/bad-request");
	}

	@Test
	void keepsSilentStreamsOpen() {
		try (EventStream stream = follow(null)) {
			await().until(() -> stream.comments() >= 3);
			assertThat(stream.hasEnded()).isFalse();
			assertThat(stream.events()).isEmpty();
		}
	}

	@Test
	void endsWithTheToken() {
		String token = TokenIssuer.shared()
			.sign(Tokens.claims(this.ines, "member")
				.expirationTime(Date.from(Instant.now().plus(Duration.ofSeconds(5))))
				.build());

		try (EventStream stream = EventStream.open(this.port, token, null)) {
			await().until(stream::hasEnded);
			assertThat(stream.failure()).isNull();
		}
	}

	@Test
	void endsWhenAnAdministratorSuspendsThePerson() {
		try (EventStream stream = follow(null)) {
			this.events.send(suspended(this.ines, 3, "ADMIN"));

			await().until(stream::hasEnded);
			assertThat(stream.failure()).isNull();
		}
	}

	@Test
	void staysOpenWhenInvoicesAreUnpaid() {
		try (EventStream stream = follow(null)) {
			this.events.send(suspended(this.ines, 3, "DUNNING"));

			await().until(() -> stream.events().size() == 1);
			await().during(Duration.ofSeconds(2)).until(() -> !stream.hasEnded());
		}
	}

	@Test
	void endsWhenThePersonLeaves() {
		try (EventStream stream = follow(null)) {
			this.events.send(closed(this.ines, 3));

			await().until(stream::hasEnded);
			assertThat(stream.failure()).isNull();
		}
	}

	@Test
	void oneStreamTooManyEndsTheOldest() {
		List<EventStream> streams = Stream.generate(() -> follow(null)).limit(6).toList();

		await().until(() -> streams.getFirst().hasEnded());
		assertThat(streams.subList(1, 6)).noneMatch(EventStream::hasEnded);
		streams.forEach(EventStream::close);
	}

	private EventStream follow(@Nullable String lastEventId) {
		return EventStream.open(this.port, Tokens.member(this.ines), lastEventId);
	}

	/// The places of what stands in the inbox, newest first.
	private List<String> cursors() {
		InboxPage page = get(this.ines, "").expectBody(InboxPage.class).returnResult().getResponseBody();
		return Objects.requireNonNull(page)
			.items()
			.stream()
			.map((item) -> new Cursor(item.createdAt(), item.id()).toString())
			.toList();
	}

	private record InboxPage(List<Item> items) {

	}

	private record Item(UUID id, Instant createdAt) {

	}

}
