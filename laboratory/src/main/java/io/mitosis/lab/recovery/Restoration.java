package io.mitosis.lab.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.RenameCollectionOptions;
import io.mitosis.lab.recovery.Manifest.Entry;
import org.bson.Document;
import org.bson.RawBsonDocument;

/// Puts one database back. Everything is loaded aside and renamed at the end, so that a restoration that is killed has
/// changed nothing; the next one begins anew.
final class Restoration {

	/// What the names of collections end with that are being loaded.
	static final String ASIDE = ".restoring";

	private final MongoDatabase database;

	private final BackupFile file;

	private final OwnedData owned;

	private final BiConsumer<String, Long> progress;

	/// @param progress hears of each collection and its documents
	Restoration(MongoClient client, BackupFile file, OwnedData owned, BiConsumer<String, Long> progress) {
		this.database = client.getDatabase(owned.database());
		this.file = file;
		this.owned = owned;
		this.progress = progress;
	}

	/// Loads everything aside.
	List<MongoCollection<Document>> load() {
		names().stream().filter((name) -> name.endsWith(ASIDE)).forEach((name) -> collection(name).drop());
		return collections().stream().map(this::load).toList();
	}

	/// Replaces what is there by what was loaded, and drops what the backup does not
	/// have.
	void swap() {
		List<String> restored = collections().stream().map(this::name).toList();
		restored.forEach((name) -> collection(name + ASIDE).renameCollection(
				new MongoNamespace(this.database.getName(), name), new RenameCollectionOptions().dropTarget(true)));
		names().stream()
			.filter((name) -> !restored.contains(name) && !name.startsWith("system."))
			.forEach((name) -> collection(name).drop());
	}

	private MongoCollection<Document> load(Entry entry) {
		String aside = name(entry) + ASIDE;
		this.database.createCollection(aside);
		MongoCollection<RawBsonDocument> target = this.database.getCollection(aside, RawBsonDocument.class);
		this.file.read(entry, (documents) -> target.insertMany(documents, new InsertManyOptions().ordered(false)));
		List<Document> indexes = this.file.indexes(entry);
		if (!indexes.isEmpty()) {
			indexes.forEach((index) -> index.remove("ns"));
			this.database.runCommand(new Document("createIndexes", aside).append("indexes", indexes));
		}
		this.progress.accept(this.owned.database() + "." + name(entry), entry.documents());
		return collection(aside);
	}

	private List<Entry> collections() {
		return this.file.collections(this.owned.database());
	}

	private String name(Entry entry) {
		return entry.path().substring(this.owned.database().length() + 1).replaceAll("\\.bson$", "");
	}

	private List<String> names() {
		return this.database.listCollectionNames().into(new ArrayList<>());
	}

	private MongoCollection<Document> collection(String name) {
		return this.database.getCollection(name);
	}

}
