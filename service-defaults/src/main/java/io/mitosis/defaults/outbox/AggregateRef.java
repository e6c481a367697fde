package io.mitosis.defaults.outbox;

/// Which document the relay is to look at.
///
/// @param type the aggregate's class, which knows its collection
/// @param id the document's `_id`
record AggregateRef(Class<? extends AggregateRoot> type, Object id) {

}
