package io.mitosis.defaults.outbox;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How patient the outbox is.
///
/// @param capacity how many events may wait in one document before it refuses writes
/// @param sweepAfter how old an event is before the sweep takes it for forgotten
/// @param sweepInterval how long the sweep rests between two looks
/// @param lanes how many documents are relayed at a time
@ConfigurationProperties("mitosis.outbox")
record OutboxProperties(@DefaultValue("1000") int capacity, @DefaultValue("5s") Duration sweepAfter,
		@DefaultValue("1s") Duration sweepInterval, @DefaultValue("4") int lanes) {

}
