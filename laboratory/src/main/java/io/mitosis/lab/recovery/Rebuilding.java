package io.mitosis.lab.recovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import io.mitosis.lab.data.Databases;
import io.mitosis.lab.lag.ConsumerGroups;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;

/// Makes a stopped service copy again whatever the topic keeps.
///
/// A copy is not deleted: its sequence becomes 0, so that any event of the person replaces it. So nothing is lost that the
/// topic does not tell any more, nor what the service itself adds to a copy, such as a recipient's preferences. Who has
/// left stays a tombstone, for a service that knew nothing of them would welcome them once more.
public final class Rebuilding implements AutoCloseable {

	private static final int BATCH = 1000;

	private final Copies copies;

	private final PublishedEvents events;

	private final ConsumerGroups groups;

	private final MongoClient client;

	private final MongoCollection<Document> collection;

	private final Map<UUID, CopyState> told = new HashMap<>();

	/// Works on the copies of a system.
	///
	/// @param mongodb where they are
	/// @param kafka where the topic is
	public Rebuilding(Copies copies, String mongodb, String kafka, ConsumerGroups groups) {
		this.copies = copies;
		this.events = new PublishedEvents(kafka, copies.topic());
		this.groups = groups;
		this.client = Databases.client(mongodb);
		this.collection = this.client.getDatabase(copies.place().database()).getCollection(copies.place().collection());
	}

	/// Prepares the copies and sends the group back; repeatable when it was interrupted.
	///
	/// @return whether the topic still keeps everything from its first event on
	public boolean begin() {
		Map<TopicPartition, Long> handled = this.groups.committed(this.copies.service());
		boolean whole = this.events.read((batch) -> batch
			.forEach((event) -> this.told.merge(event.subject(), state(event, handled), CopyState::and)));
		inBatches(this::bury);
		inBatches((ids, known) -> this.collection.updateMany(
				these(ids).append("status", new Document("$ne", Copies.CLOSED)),
				new Document("$set", new Document("sequence", 0L))));
		this.groups.rewind(this.copies.service(), this.copies.topic());
		return whole;
	}

	/// Counts when the service has read everything again.
	public Rebuilt count() {
		List<Document> good = new ArrayList<>();
		inBatches((ids, known) -> known.stream().filter(this::isUpToDate).forEach(good::add));
		long tombstones = good.stream().filter(Rebuilding::isTombstone).count();
		return new Rebuilt(good.size() - tombstones, tombstones, this.told.size() - good.size(),
				this.collection.countDocuments() - good.size());
	}

	private CopyState state(Told event, Map<TopicPartition, Long> handled) {
		boolean left = event.type().equals("user.closed.v1")
				&& handled.getOrDefault(event.partition(), 0L) > event.offset();
		return new CopyState(event.sequence(), left);
	}

	private void bury(List<UUID> ids, List<Document> known) {
		Set<UUID> buried = known.stream()
			.filter(Rebuilding::isTombstone)
			.map(Rebuilding::id)
			.collect(Collectors.toSet());
		ids.stream()
			.filter((id) -> stateOf(id).left() && !buried.contains(id))
			.forEach((id) -> this.collection.replaceOne(new Document("_id", id), this.copies.tombstone(id),
					new ReplaceOptions().upsert(true)));
	}

	private boolean isUpToDate(Document copy) {
		return isTombstone(copy) || copy.get("sequence", Number.class).longValue() >= stateOf(id(copy)).sequence();
	}

	private CopyState stateOf(UUID id) {
		return this.told.getOrDefault(id, new CopyState(0, false));
	}

	private static boolean isTombstone(Document copy) {
		return Copies.CLOSED.equals(copy.getString("status"));
	}

	private static UUID id(Document copy) {
		return copy.get("_id", UUID.class);
	}

	private void inBatches(BiConsumer<List<UUID>, List<Document>> work) {
		this.told.keySet()
			.stream()
			.gather(Gatherers.windowFixed(BATCH))
			.forEach((ids) -> work.accept(ids, this.collection.find(these(ids)).into(new ArrayList<>())));
	}

	private static Document these(List<UUID> ids) {
		return new Document("_id", new Document("$in", ids));
	}

	@Override
	public void close() {
		this.client.close();
	}

}
