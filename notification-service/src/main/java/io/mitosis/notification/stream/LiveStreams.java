package io.mitosis.notification.stream;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.mitosis.notification.inbox.NotificationCreated;
import io.mitosis.notification.inbox.NotificationView;
import io.mitosis.notification.recipient.Recipients;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The open streams of this instance, each until its token expires or its person may not read any more.
@Component
class LiveStreams {

	private final Map<UUID, List<LiveStream>> open = new ConcurrentHashMap<>();

	private final Recipients recipients;

	private final StreamProperties properties;

	private final Clock clock;

	LiveStreams(Recipients recipients, StreamProperties properties, Clock clock, MeterRegistry meters) {
		this.recipients = recipients;
		this.properties = properties;
		this.clock = clock;
		Gauge.builder("notifications.streams.open", this, (streams) -> streams.all().size())
			.description("Live streams that this instance serves")
			.register(meters);
	}

	/// Serves a stream until its end. A person with too many loses the oldest, which may
	/// well be a dead one.
	void open(LiveStream stream) {
		this.open.merge(stream.userId(), List.of(stream), this::withinLimit);
		Thread.ofVirtual().name("stream-", 0).start(() -> {
			try {
				stream.run();
			}
			finally {
				close(stream);
			}
		});
	}

	void close(LiveStream stream) {
		stream.end();
		this.open.computeIfPresent(stream.userId(), (id, streams) -> {
			List<LiveStream> others = streams.stream().filter((other) -> other != stream).toList();
			return others.isEmpty() ? null : others;
		});
	}

	void show(NotificationCreated created) {
		NotificationView notification = NotificationView.of(created);
		this.open.getOrDefault(created.userId(), List.of()).forEach((stream) -> stream.show(notification));
	}

	/// After a time in which the topic was not heard.
	void catchUp() {
		all().forEach(LiveStream::catchUp);
	}

	Collection<LiveStream> all() {
		return this.open.values().stream().flatMap(List::stream).toList();
	}

	@Scheduled(fixedRateString = "${mitosis.stream.heartbeat:15s}")
	void beat() {
		all().forEach(LiveStream::beat);
	}

	@Scheduled(fixedDelay = 500)
	void endExpired() {
		Instant now = this.clock.instant();
		all().stream().filter((stream) -> stream.isExpired(now)).forEach(LiveStream::end);
	}

	/// One query for all, however many there are.
	@Scheduled(fixedDelayString = "${mitosis.stream.check-interval:1s}")
	void endForbidden() {
		Set<UUID> people = all().stream().map(LiveStream::userId).collect(Collectors.toSet());
		if (!people.isEmpty()) {
			Set<UUID> shutOut = this.recipients.shutOut(people);
			all().stream().filter((stream) -> shutOut.contains(stream.userId())).forEach(LiveStream::end);
		}
	}

	private List<LiveStream> withinLimit(List<LiveStream> streams, List<LiveStream> added) {
		int surplus = Math.max(0, streams.size() + added.size() - this.properties.perPerson());
		streams.subList(0, surplus).forEach(LiveStream::end);
		return Stream.concat(streams.stream().skip(surplus), added.stream()).toList();
	}

}
