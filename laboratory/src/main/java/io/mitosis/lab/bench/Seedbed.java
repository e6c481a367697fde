package io.mitosis.lab.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import io.mitosis.lab.client.AwayException;
import io.mitosis.lab.data.Databases.Place;
import io.mitosis.lab.system.LabException;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.conversions.Bson;

/// Writes documents past the services, in the shape in which they write them, and takes them away again.
final class Seedbed implements AutoCloseable {

	static final int BATCH = 1000;

	private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

	private final MongoClient client;

	Seedbed(String uri) {
		this.client = MongoClients.create(MongoClientSettings.builder()
			.applyConnectionString(new ConnectionString(uri))
			.uuidRepresentation(UuidRepresentation.STANDARD)
			.build());
	}

	/// Inserts the documents with these numbers; what is there already stays.
	/// @param progress hears how many there are
	void insert(Place place, int from, int to, IntFunction<Document> documents, IntConsumer progress) {
		for (int start = from; start < to; start += BATCH) {
			int end = Math.min(start + BATCH, to);
			insert(place, IntStream.range(start, end).mapToObj(documents).toList());
			progress.accept(end);
		}
	}

	/// Inserts documents; what is there already stays.
	void insert(Place place, List<Document> documents) {
		try {
			collection(place).insertMany(documents, UNORDERED);
		}
		catch (MongoException ex) {
			Bson these = in("_id", documents.stream().map((document) -> document.get("_id")).toList());
			if (count(place, these) < documents.size()) {
				throw new LabException("The database refuses what is sown into " + place, ex);
			}
		}
	}

	int count(Place place, Bson filter) {
		try {
			return (int) collection(place).countDocuments(filter);
		}
		catch (MongoException ex) {
			throw away(ex);
		}
	}

	/// The ids of all documents that are meant.
	List<UUID> ids(Place place, Bson filter) {
		try {
			return collection(place).find(filter)
				.map((document) -> (UUID) document.getOrDefault("_id", ""))
				.into(new ArrayList<>());
		}
		catch (MongoException ex) {
			throw away(ex);
		}
	}

	void remove(Place place, Bson filter) {
		try {
			collection(place).deleteMany(filter);
		}
		catch (MongoException ex) {
			throw away(ex);
		}
	}

	/// What kind of server it is.
	Database database() {
		try {
			Document info = this.client.getDatabase("admin").runCommand(new Document("buildInfo", 1));
			return Database.of(explains(), String.valueOf(info.get("version")));
		}
		catch (MongoException ex) {
			throw away(ex);
		}
	}

	private boolean explains() {
		try {
			this.client.getDatabase("users")
				.runCommand(new Document("explain", new Document("find", "users").append("limit", 1)));
			return true;
		}
		catch (MongoCommandException ex) {
			return false;
		}
	}

	static Bson in(String field, List<?> values) {
		return new Document(field, new Document("$in", values));
	}

	@Override
	public void close() {
		this.client.close();
	}

	private MongoCollection<Document> collection(Place place) {
		return this.client.getDatabase(place.database()).getCollection(place.collection());
	}

	private static AwayException away(MongoException ex) {
		return new AwayException("MongoDB", ex);
	}

}
