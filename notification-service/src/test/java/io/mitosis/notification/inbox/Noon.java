package io.mitosis.notification.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// It is noon for ever, and somebody is told something.
@TestConfiguration(proxyBeanMethods = false)
class Noon {

	static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	static Notification aNotification(UUID userId, Instant createdAt) {
		Notification notification = Notification.announce(UUID.randomUUID(), userId, "welcome", Map.of(), createdAt);
		notification.deliver("Title", "Body", true, true, createdAt);
		return notification;
	}

	@Bean
	Clock clock() {
		return Clock.fixed(NOON, ZoneOffset.UTC);
	}

}
