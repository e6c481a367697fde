package io.mitosis.defaults.outbox;

import java.time.Instant;
import java.util.UUID;

import io.mitosis.defaults.events.OutgoingEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.index.Indexed;

/// One event that waits in its aggregate's document.
///
/// @param id the CloudEvents id, by which consumers recognise a duplicate
/// @param sequence counter per aggregate, from 1
/// @param type the CloudEvents type
/// @param payload the event as JSON
/// @param time when it happened; indexed, for the sweep looks for the oldest
/// @param traceparent the W3C trace context of the request that caused it
record OutboxEntry(UUID id, long sequence, String type, String payload, @Indexed Instant time,
		@Nullable String traceparent) {

	OutgoingEvent of(AggregateRoot aggregate) {
		return new OutgoingEvent(this.id, this.type, aggregate.subject(), this.sequence, this.time,
				aggregate.partitionKey(), this.payload, this.traceparent);
	}

}
