package io.mitosis.lab.data;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.mitosis.lab.client.AwayException;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.conversions.Bson;

/// Reads the databases of all services, whole collections at a time: for a laptop's data, not for a cluster's.
public final class Databases implements AutoCloseable {

	private static final List<String> NAMES = List.of("users", "billing", "notifications");

	private final String uri;

	private final MongoClient client;

	/// Reads at this address, a `mongodb://` URI without a database.
	public Databases(String uri) {
		this.uri = uri;
		this.client = MongoClients.create(MongoClientSettings.builder()
			.applyConnectionString(new ConnectionString(uri))
			.applyToClusterSettings((cluster) -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
			.uuidRepresentation(UuidRepresentation.STANDARD)
			.build());
	}

	/// Everybody in user-service.
	public List<StoredUser> users() {
		return read("users", "users", Filters.empty(), StoredUser::of);
	}

	/// Every account in billing-service.
	public List<StoredAccount> accounts() {
		return read("billing", "accounts", Filters.empty(), StoredAccount::of);
	}

	/// Every message in notification-service.
	public List<StoredNotification> notifications() {
		return read("notifications", "notifications", Filters.empty(), StoredNotification::of);
	}

	/// Every event that waits in an outbox, in whatever collection.
	public List<StoredOutboxEntry> outboxes() {
		List<StoredOutboxEntry> entries = new ArrayList<>();
		for (String name : NAMES) {
			for (String collection : collections(this.client.getDatabase(name))) {
				read(name, collection, Filters.exists("outbox.0"), Function.identity()).forEach((aggregate) -> aggregate
					.getList("outbox", Document.class)
					.forEach((entry) -> entries.add(StoredOutboxEntry.of(name + "." + collection, aggregate, entry))));
			}
		}
		return entries;
	}

	@Override
	public void close() {
		this.client.close();
	}

	private List<String> collections(MongoDatabase database) {
		try {
			return database.listCollectionNames().into(new ArrayList<>());
		}
		catch (MongoTimeoutException ex) {
			throw away(ex);
		}
	}

	private <T> List<T> read(String database, String collection, Bson filter, Function<Document, T> map) {
		try {
			return this.client.getDatabase(database)
				.getCollection(collection)
				.find(filter)
				.map(map::apply)
				.into(new ArrayList<>());
		}
		catch (MongoTimeoutException ex) {
			throw away(ex);
		}
	}

	private AwayException away(MongoTimeoutException ex) {
		return new AwayException("MongoDB (%s)".formatted(new ConnectionString(this.uri).getHosts()), ex);
	}

}
