package io.mitosis.defaults.events;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// An event as it leaves this service, with its CloudEvents attributes.
///
/// @param id by which consumers recognise a duplicate
/// @param type the CloudEvents type, with its version
/// @param subject the aggregate that the event tells of
/// @param sequence counter per subject, from 1
/// @param time when it happened
/// @param key the Kafka key; what shares a key stays in order within a topic
/// @param payload the data, as JSON
/// @param traceparent the W3C trace context of the request that caused it
public record OutgoingEvent(UUID id, String type, UUID subject, long sequence, Instant time, UUID key, String payload,
		@Nullable String traceparent) {

}
