package io.mitosis.notification.stream;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

import io.mitosis.defaults.openapi.Endpoint;
import io.mitosis.defaults.paging.Cursor;
import io.mitosis.defaults.problem.Problems;
import io.mitosis.notification.inbox.Inbox;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Live messages as server-sent events, from now on or from behind `Last-Event-ID`.
///
/// @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
@RestController
class StreamController {

	private static final UUID FIRST = new UUID(0, 0);

	private final LiveStreams streams;

	private final StreamDrain drain;

	private final Inbox inbox;

	private final StreamProperties properties;

	private final Clock clock;

	StreamController(LiveStreams streams, StreamDrain drain, Inbox inbox, StreamProperties properties, Clock clock) {
		this.streams = streams;
		this.drain = drain;
		this.inbox = inbox;
		this.properties = properties;
		this.clock = clock;
	}

	/// Subscribes first and reads the inbox then, so that nothing falls in between.
	@GetMapping(path = "/api/v1/notifications/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	@Endpoint(value = "Follow your messages live", refusals = HttpStatus.NOT_FOUND)
	SseEmitter follow(@AuthenticationPrincipal Jwt person,
			@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
		this.drain.admit();
		SseEmitter emitter = new SseEmitter(0L);
		LiveStream stream = new LiveStream(UUID.fromString(person.getSubject()),
				Objects.requireNonNullElse(person.getExpiresAt(), Instant.EPOCH), place(lastEventId), emitter,
				this.inbox, this.properties.queue());
		emitter.onCompletion(() -> this.streams.close(stream));
		stream.beat();
		stream.catchUp();
		this.streams.open(stream);
		return emitter;
	}

	@ExceptionHandler
	ProblemDetail answer(InvalidLastEventIdException ex) {
		return Problems.of(HttpStatus.BAD_REQUEST, "bad-request", "Bad request",
				"The header 'Last-Event-ID' is not an id of this stream.");
	}

	private Cursor place(@Nullable String lastEventId) {
		if (lastEventId == null) {
			return new Cursor(this.clock.instant().truncatedTo(ChronoUnit.MILLIS), FIRST);
		}
		try {
			return Cursor.parse(lastEventId);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidLastEventIdException();
		}
	}

}
