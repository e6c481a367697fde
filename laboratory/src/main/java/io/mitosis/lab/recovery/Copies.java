package io.mitosis.lab.recovery;

import java.util.List;
import java.util.UUID;

import io.mitosis.lab.data.Databases.Place;
import io.mitosis.lab.system.LabException;
import org.bson.Document;

/// A collection that a service fills from another one's events: its documents have the person's id, the `sequence` of the
/// event that they were copied from, and a `status`.
///
/// @param service who keeps them; its consumer group has the same name
/// @param place where they are
/// @param topic what they are copied from
/// @param tombstone what is kept for ever of somebody who has left, beside the id and CLOSED
public record Copies(String service, Place place, String topic, Document tombstone) {

	static final String CLOSED = "CLOSED";

	private static final List<Copies> ALL = List.of(
			new Copies("billing-service", new Place("billing", "people"), "user-events",
					new Document("causes", List.of()).append("sequence", Long.MAX_VALUE)),
			new Copies("notification-service", new Place("notifications", "recipients"), "user-events",
					new Document("sequence", Long.MAX_VALUE)));

	/// The copies of a service.
	///
	/// @throws LabException when it has none
	public static Copies of(String service) {
		return ALL.stream()
			.filter((copies) -> copies.service().equals(service))
			.findFirst()
			.orElseThrow(() -> new LabException("%s keeps no copies that could be rebuilt; these do: %s"
				.formatted(service, String.join(", ", ALL.stream().map(Copies::service).toList()))));
	}

	Document tombstone(UUID person) {
		Document document = new Document("_id", person).append("status", CLOSED);
		document.putAll(this.tombstone);
		return document;
	}

}
