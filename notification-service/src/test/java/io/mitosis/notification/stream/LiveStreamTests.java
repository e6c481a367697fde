package io.mitosis.notification.stream;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mitosis.defaults.paging.Cursor;
import io.mitosis.defaults.problem.UnavailableException;
import io.mitosis.notification.inbox.Inbox;
import io.mitosis.notification.inbox.NotificationCreated;
import io.mitosis.notification.inbox.NotificationView;
import io.mitosis.notification.recipient.Recipients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class LiveStreamTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	private static final Cursor START = new Cursor(NOON, new UUID(0, 0));

	private final UUID ines = UUID.randomUUID();

	private final Inbox inbox = mock();

	private final Recipients recipients = mock();

	private final LiveStreams streams = new LiveStreams(this.recipients,
			new StreamProperties(Duration.ofSeconds(15), 2, 3), Clock.systemUTC(), new SimpleMeterRegistry());

	private final CountDownLatch stuck = new CountDownLatch(1);

	@AfterEach
	void unblock() {
		this.stuck.countDown();
		this.streams.all().forEach(LiveStream::end);
	}

	@Test
	void showsOnceWhatComesTwice() {
		Client client = new Client();
		open(client, Instant.MAX);
		NotificationCreated first = created(1);
		NotificationCreated second = created(2);

		List.of(first, first, second).forEach(this.streams::show);

		await().until(() -> client.sent.size() == 2);
	}

	@Test
	void showsOnceWhatInboxAndTopicBothTell() {
		NotificationCreated missed = created(1);
		given(this.inbox.readAfter(eq(START), any(), anyInt())).willReturn(List.of(NotificationView.of(missed)));
		Client client = new Client();
		LiveStream stream = open(client, Instant.MAX);

		stream.catchUp();
		this.streams.show(missed);
		this.streams.show(created(2));

		await().until(() -> client.sent.size() == 2);
	}

	@Test
	void catchesUpPageByPage() {
		List<NotificationView> all = IntStream.range(0, 150).mapToObj((i) -> NotificationView.of(created(i))).toList();
		NotificationView hundredth = all.get(99);
		given(this.inbox.readAfter(eq(START), any(), eq(100))).willReturn(all.subList(0, 100));
		given(this.inbox.readAfter(eq(new Cursor(hundredth.createdAt(), hundredth.id())), any(), eq(100)))
			.willReturn(all.subList(100, 150));
		Client client = new Client();

		open(client, Instant.MAX).catchUp();

		await().until(() -> client.sent.size() == 150);
	}

	@Test
	void letsASlowClientGoAndServesTheOthers() {
		Client slow = new Client() {
			@Override
			public void send(SseEventBuilder event) {
				waitForTheEnd();
			}
		};
		Client quick = new Client();
		LiveStream stuckStream = open(slow, Instant.MAX);
		open(quick, Instant.MAX);

		for (int i = 1; i <= 10; i++) {
			int shown = i;
			this.streams.show(created(i));
			await().until(() -> quick.sent.size() == shown);
		}

		this.stuck.countDown();
		await().until(() -> slow.completed && stuckStream.ended().getCount() == 0);
		assertThat(quick.completed).isFalse();
	}

	@Test
	void forgetsAClientThatIsGone() {
		Client gone = new Client() {
			@Override
			public void send(SseEventBuilder event) throws IOException {
				throw new IOException("Broken pipe");
			}
		};
		open(gone, Instant.MAX);

		this.streams.beat();

		await().until(() -> this.streams.all().isEmpty());
	}

	@Test
	void endsWhenTheTokenExpires() {
		Client client = new Client();
		Client other = new Client();
		open(client, Instant.now());
		open(other, Instant.MAX);

		this.streams.endExpired();

		await().until(() -> client.completed);
		assertThat(other.completed).isFalse();
	}

	@Test
	void endsWhenThePersonMayNotReadAnyMore() {
		given(this.recipients.shutOut(Set.of(this.ines))).willReturn(Set.of(this.ines));
		Client client = new Client();
		open(client, Instant.MAX);

		this.streams.endForbidden();

		await().until(() -> client.completed && this.streams.all().isEmpty());
	}

	@Test
	void endsTheOldestOfTooMany() {
		List<Client> clients = List.of(new Client(), new Client(), new Client());

		clients.forEach((client) -> open(client, Instant.MAX));

		await().until(() -> clients.getFirst().completed && this.streams.all().size() == 2);
	}

	@Test
	void endsFirstOfAllAtADrain() {
		StreamDrain drain = new StreamDrain(this.streams);
		drain.start();
		drain.admit();
		Client client = new Client();
		open(client, Instant.MAX);

		drain.stop();

		assertThat(client.completed).isTrue();
		assertThatExceptionOfType(UnavailableException.class).isThrownBy(drain::admit);
	}

	private LiveStream open(Client client, Instant expiresAt) {
		LiveStream stream = new LiveStream(this.ines, expiresAt, START, client, this.inbox, 3);
		this.streams.open(stream);
		return stream;
	}

	private NotificationCreated created(int number) {
		return new NotificationCreated(UUID.randomUUID(), this.ines, "welcome", "Title " + number, "Body",
				NOON.plusMillis(number));
	}

	private void waitForTheEnd() {
		try {
			this.stuck.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static class Client extends SseEmitter {

		final List<SseEventBuilder> sent = new CopyOnWriteArrayList<>();

		volatile boolean completed;

		@Override
		public void send(SseEventBuilder event) throws IOException {
			this.sent.add(event);
		}

		@Override
		public void complete() {
			this.completed = true;
		}

	}

}
