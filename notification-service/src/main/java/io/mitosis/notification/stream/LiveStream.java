package io.mitosis.notification.stream;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

import io.mitosis.defaults.paging.Cursor;
import io.mitosis.notification.inbox.Inbox;
import io.mitosis.notification.inbox.NotificationView;

import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// One client that watches one inbox, with a thread that alone writes to it: whoever has something for it puts that into
/// a bounded queue and never waits.
///
/// A client too slow for its queue is let go; it resumes by the id of what it has seen last.
class LiveStream implements Runnable {

	private static final int PAGE = 100;

	private static final int REMEMBERED = 1_000;

	private final UUID userId;

	private final Instant expiresAt;

	private final SseEmitter emitter;

	private final Inbox inbox;

	private final BlockingQueue<Task> tasks;

	private final CountDownLatch ended = new CountDownLatch(1);

	private final Map<UUID, Boolean> sent = new LinkedHashMap<>() {
		@Override
		protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
			return size() > REMEMBERED;
		}
	};

	private Cursor last;

	private volatile boolean ending;

	/// @param from the place in the inbox behind which the stream begins
	LiveStream(UUID userId, Instant expiresAt, Cursor from, SseEmitter emitter, Inbox inbox, int queue) {
		this.userId = userId;
		this.expiresAt = expiresAt;
		this.last = from;
		this.emitter = emitter;
		this.inbox = inbox;
		this.tasks = new LinkedBlockingQueue<>(queue);
	}

	UUID userId() {
		return this.userId;
	}

	boolean isExpired(Instant now) {
		return !now.isBefore(this.expiresAt);
	}

	void show(NotificationView notification) {
		enqueue(() -> send(notification));
	}

	void beat() {
		enqueue(() -> this.emitter.send(SseEmitter.event().comment("")));
	}

	/// Shows what the inbox holds behind the last that was shown.
	void catchUp() {
		enqueue(this::readOn);
	}

	/// Lets the client go, after what it is being sent right now.
	void end() {
		this.ending = true;
		this.tasks.clear();
		this.tasks.offer(() -> {
		});
	}

	CountDownLatch ended() {
		return this.ended;
	}

	/// Writes until the end. A client that is gone is noticed by a failed write.
	@Override
	public void run() {
		try {
			while (!this.ending) {
				this.tasks.take().run();
			}
			this.emitter.complete();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (DataAccessException ex) {
			this.emitter.complete();
		}
		catch (IOException | IllegalStateException ex) {
			// the client is gone; the container knows and cleans up
		}
		finally {
			this.ended.countDown();
		}
	}

	private void enqueue(Task task) {
		if (!this.ending && !this.tasks.offer(task)) {
			end();
		}
	}

	private void readOn() throws IOException {
		List<NotificationView> page;
		do {
			page = this.inbox.readAfter(this.last, this.userId, PAGE);
			for (NotificationView notification : page) {
				send(notification);
			}
		}
		while (page.size() == PAGE && !this.ending);
	}

	/// Once, for the inbox and the topic tell of the same things, and the topic may do so
	/// twice.
	private void send(NotificationView notification) throws IOException {
		Cursor place = new Cursor(notification.createdAt(), notification.id());
		if (this.sent.putIfAbsent(notification.id(), true) == null) {
			this.emitter.send(SseEmitter.event()
				.name("notification")
				.id(place.toString())
				.data(notification, MediaType.APPLICATION_JSON));
		}
		this.last = place;
	}

	@FunctionalInterface
	private interface Task {

		void run() throws IOException;

	}

}
