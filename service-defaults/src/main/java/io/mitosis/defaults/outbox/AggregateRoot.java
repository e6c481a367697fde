package io.mitosis.defaults.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;

/// An aggregate whose document carries its unpublished events, so that state and events are one atomic write.
///
/// [#raise] remembers an event; saving the aggregate through its repository moves it into the `outbox` array under the
/// next sequence number; the relay publishes it after the save and takes it out again. An event reaches its topic at
/// least once and, per aggregate, in the order of its sequence.
///
/// @see <a href="https://microservices.io/patterns/data/transactional-outbox.html">Transactional outbox</a>
public abstract class AggregateRoot {

	@Version
	private @Nullable Long version;

	private long sequence;

	private List<OutboxEntry> outbox = new ArrayList<>();

	@Transient
	private final List<Object> raised = new ArrayList<>();

	/// The CloudEvents `subject` of this aggregate's events: its own id.
	protected abstract UUID subject();

	/// The Kafka key of this aggregate's events. What shares a key stays in order within
	/// a topic. Default: the subject.
	protected UUID partitionKey() {
		return subject();
	}

	/// Remembers an event, a record with [io.mitosis.defaults.events.EventType], for the
	/// next save.
	protected final void raise(Object event) {
		this.raised.add(event);
	}

	/// The optimistic-locking version, `null` before the first save; what an ETag is made
	/// of.
	public final @Nullable Long version() {
		return this.version;
	}

	final List<Object> raised() {
		return List.copyOf(this.raised);
	}

	final List<OutboxEntry> outbox() {
		return List.copyOf(this.outbox);
	}

	/// Moves the event raised first into the outbox, under the next sequence number.
	final void deposit(LongFunction<OutboxEntry> entry) {
		this.outbox.add(entry.apply(++this.sequence));
		this.raised.removeFirst();
	}

}
