package io.mitosis.lab.data;

import java.time.Instant;

import org.bson.Document;

/// An event that waits in its aggregate's document for the relay.
///
/// @param place database and collection
/// @param subject the aggregate's id
public record StoredOutboxEntry(String place, String subject, String id, String type, Instant time) {

	static StoredOutboxEntry of(String place, Document aggregate, Document entry) {
		return new StoredOutboxEntry(place, Fields.id(aggregate, "_id"), Fields.id(entry, "_id"),
				Fields.text(entry, "type"), Fields.instant(entry, "time"));
	}

}
