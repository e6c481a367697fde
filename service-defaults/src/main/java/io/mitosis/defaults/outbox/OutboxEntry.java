package io.mitosis.defaults.outbox;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// One event that waits in its aggregate's document.
///
/// @param id the CloudEvents id, by which consumers recognise a duplicate
/// @param sequence counter per aggregate, from 1
/// @param type the CloudEvents type
/// @param payload the event as JSON
/// @param time when it happened
/// @param traceparent the W3C trace context of the request that caused it
record OutboxEntry(UUID id, long sequence, String type, String payload, Instant time, @Nullable String traceparent) {

}
