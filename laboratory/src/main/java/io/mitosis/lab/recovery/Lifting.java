package io.mitosis.lab.recovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

/// Lets restored aggregates count on from the last event that the topic knows of them: the others follow only what is
/// newer, and would be deaf to a number that they have heard before.
final class Lifting {

	private final List<MongoCollection<Document>> collections;

	private final Set<UUID> behind = new HashSet<>();

	private final Map<UUID, String> lost = new HashMap<>();

	Lifting(List<MongoCollection<Document>> collections) {
		this.collections = collections;
	}

	void follow(List<Told> events) {
		Map<UUID, Told> last = new HashMap<>();
		events.forEach((event) -> last.merge(event.subject(), event,
				(one, other) -> (one.sequence() > other.sequence()) ? one : other));
		Set<UUID> unknown = new HashSet<>(last.keySet());
		for (MongoCollection<Document> collection : this.collections) {
			for (Document aggregate : aggregates(collection, last.keySet())) {
				UUID id = aggregate.get("_id", UUID.class);
				unknown.remove(id);
				Optional.ofNullable(last.get(id)).ifPresent((event) -> lift(collection, aggregate, event));
			}
		}
		last.values()
			.stream()
			.filter((event) -> unknown.contains(event.subject()))
			.forEach((event) -> this.lost.put(event.subject(), event.type()));
	}

	/// Those of which the topic knows more than the backup.
	Set<UUID> behind() {
		return Set.copyOf(this.behind);
	}

	/// How many are in the topic and not in the backup, by the type of an event of
	/// theirs.
	Map<String, Long> lost() {
		Map<String, Long> counts = new TreeMap<>();
		this.lost.values().forEach((type) -> counts.merge(type, 1L, Long::sum));
		return counts;
	}

	private void lift(MongoCollection<Document> collection, Document aggregate, Told last) {
		long sequence = aggregate.get("sequence", Number.class).longValue();
		if (sequence < last.sequence()) {
			this.behind.add(last.subject());
			collection.updateOne(new Document("_id", last.subject()),
					new Document("$set", new Document("sequence", last.sequence())));
		}
	}

	/// Copies of others' facts count others' sequences, and have no outbox.
	private static List<Document> aggregates(MongoCollection<Document> collection, Set<UUID> ids) {
		return collection.find(new Document("_id", new Document("$in", List.copyOf(ids))).append("outbox",
				new Document("$exists", true)))
			.into(new ArrayList<>());
	}

}
