package io.mitosis.lab.recovery;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import io.mitosis.lab.lag.ConsumerGroups;
import io.mitosis.lab.recovery.Manifest.Position;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/// Copies databases into one file while their services run, document by document.
///
/// It is no snapshot: each document is as it was at some moment of the copying. The offsets are noted first, so a restored
/// service hears again whatever may be missing in it.
final class Backup {

	private static final JsonWriterSettings CANONICAL = JsonWriterSettings.builder()
		.outputMode(JsonMode.EXTENDED)
		.build();

	private final MongoClient client;

	private final ConsumerGroups groups;

	Backup(MongoClient client, ConsumerGroups groups) {
		this.client = client;
		this.groups = groups;
	}

	/// Writes to a file beside the wanted one, which appears only when it is whole.
	Manifest write(Path file, List<OwnedData> wanted) {
		Path part = file.resolveSibling(file.getFileName() + ".part");
		try {
			Manifest manifest = copy(part, wanted);
			try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
				written.force(true);
			}
			Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
			return manifest;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Manifest copy(Path part, List<OwnedData> wanted) throws IOException {
		Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS);
		Map<String, Position> positions = new TreeMap<>();
		try (BackupWriter writer = new BackupWriter(part)) {
			for (OwnedData owned : wanted) {
				Map<String, Long> read = named(this.groups.committed(owned.service()));
				copy(owned, writer);
				positions.put(owned.database(), new Position(read, named(this.groups.ends(owned.topic()))));
			}
			Manifest manifest = new Manifest(begin, positions, writer.files());
			writer.seal(manifest);
			return manifest;
		}
	}

	private void copy(OwnedData owned, BackupWriter writer) throws IOException {
		MongoDatabase database = this.client.getDatabase(owned.database());
		for (String name : owned.inOrder(database.listCollectionNames().into(new ArrayList<>()))) {
			String path = owned.database() + "/" + name;
			writer.add(path + ".bson", (out) -> documents(database.getCollection(name, RawBsonDocument.class), out));
			writer.add(path + ".metadata.json", (out) -> description(database.getCollection(name), out));
		}
	}

	private static long documents(MongoCollection<RawBsonDocument> collection, OutputStream out) throws IOException {
		long count = 0;
		try (MongoCursor<RawBsonDocument> documents = collection.find().batchSize(1000).iterator()) {
			while (documents.hasNext()) {
				ByteBuffer bytes = documents.next().getByteBuffer().asNIO();
				out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
				count++;
			}
		}
		return count;
	}

	private static long description(MongoCollection<Document> collection, OutputStream out) throws IOException {
		Document description = new Document("options", new Document())
			.append("indexes", collection.listIndexes().into(new ArrayList<>()))
			.append("collectionName", collection.getNamespace().getCollectionName())
			.append("type", "collection");
		out.write(description.toJson(CANONICAL).getBytes(StandardCharsets.UTF_8));
		return 0;
	}

	private static Map<String, Long> named(Map<TopicPartition, Long> offsets) {
		Map<String, Long> named = new TreeMap<>();
		offsets.forEach((partition, offset) -> named.put(partition.toString(), offset));
		return named;
	}

}
