package io.mitosis.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/// A client of server-sent events, as a browser has one; it does not come back by itself.
final class EventStream implements AutoCloseable {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final List<Event> events = new CopyOnWriteArrayList<>();

	private final AtomicInteger comments = new AtomicInteger();

	private final InputStream body;

	private volatile boolean ended;

	private volatile @Nullable IOException failure;

	private EventStream(InputStream body) {
		this.body = body;
	}

	static EventStream open(int port, String token, @Nullable String lastEventId) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + port + "/api/v1/notifications/stream"))
			.header("Authorization", "Bearer " + token)
			.header("Accept", "text/event-stream");
		if (lastEventId != null) {
			request.header("Last-Event-ID", lastEventId);
		}
		try {
			HttpResponse<InputStream> response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
			assertThat(response.statusCode()).isEqualTo(200);
			assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
			EventStream stream = new EventStream(response.body());
			Thread.ofVirtual().start(stream::read);
			return stream;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	List<Event> events() {
		return this.events;
	}

	int comments() {
		return this.comments.get();
	}

	boolean hasEnded() {
		return this.ended;
	}

	/// How it ended, `null` if well.
	@Nullable IOException failure() {
		return this.failure;
	}

	@Override
	public void close() {
		try {
			this.body.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void read() {
		try (var lines = new BufferedReader(new InputStreamReader(this.body, StandardCharsets.UTF_8))) {
			String name = "";
			String id = "";
			String data = "";
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				String value = line.substring(line.indexOf(':') + 1);
				switch (line.isEmpty() ? "" : line.substring(0, line.indexOf(':'))) {
					case "event" -> name = value;
					case "id" -> id = value;
					case "data" -> data += value;
					default -> {
						if (!line.isEmpty()) {
							this.comments.incrementAndGet();
						}
						else if (!data.isEmpty()) {
							this.events.add(new Event(name, id, data));
							data = "";
						}
					}
				}
			}
		}
		catch (IOException ex) {
			this.failure = ex;
		}
		finally {
			this.ended = true;
		}
	}

	record Event(String name, String id, String data) {

	}

}
