package io.mitosis.lab.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.mitosis.lab.client.AwayException;
import io.mitosis.lab.system.LabException;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.conversions.Bson;

/// Reads the databases of all services, whole collections at a time: for a laptop's data, not for a cluster's.
public final class Databases implements AutoCloseable {

	/// The databases of the services.
	public static final List<String> NAMES = List.of("users", "billing", "notifications");

	private final String uri;

	private final MongoClient client;

	/// Reads at this address, a `mongodb://` URI without a database.
	public Databases(String uri) {
		this.uri = uri;
		this.client = client(uri);
	}

	/// Speaks to a server as the services do, but gives up after 3 s without one.
	public static MongoClient client(String uri) {
		return MongoClients.create(MongoClientSettings.builder()
			.applyConnectionString(new ConnectionString(uri))
			.applyToClusterSettings((cluster) -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
			.uuidRepresentation(UuidRepresentation.STANDARD)
			.build());
	}

	/// Everybody in user-service.
	public List<StoredUser> users() {
		return read("users", "users", Filters.empty(), StoredUser::of);
	}

	/// The person with this id or e-mail address, if user-service knows one.
	public Optional<StoredUser> user(String idOrEmail) {
		Bson filter = Ids.parse(idOrEmail)
			.map((id) -> new Document("_id", id))
			.orElseGet(() -> new Document("profile.email", idOrEmail));
		return read("users", "users", filter, StoredUser::of).stream().findFirst();
	}

	/// Every account in billing-service.
	public List<StoredAccount> accounts() {
		return read("billing", "accounts", Filters.empty(), StoredAccount::of);
	}

	/// The account of one person, or none, or by mistake several.
	public List<StoredAccount> accountsOf(String userId) {
		return read("billing", "accounts", ofUser(userId), StoredAccount::of);
	}

	/// Every invoice in billing-service.
	public List<StoredInvoice> invoices() {
		return read("billing", "invoices", Filters.empty(), StoredInvoice::of);
	}

	/// Every payment in billing-service.
	public List<StoredPayment> payments() {
		return read("billing", "payments", Filters.empty(), StoredPayment::of);
	}

	/// Everybody in notification-service.
	public List<StoredRecipient> recipients() {
		return read("notifications", "recipients", Filters.empty(), StoredRecipient::of);
	}

	/// Every message in notification-service.
	public List<StoredNotification> notifications() {
		return read("notifications", "notifications", Filters.empty(), StoredNotification::of);
	}

	/// The messages to one person.
	public List<StoredNotification> notificationsOf(String userId) {
		return read("notifications", "notifications", ofUser(userId), StoredNotification::of);
	}

	/// Every collection of every service.
	public List<Place> collections() {
		return NAMES.stream()
			.flatMap((name) -> collections(this.client.getDatabase(name)).stream()
				.map((collection) -> new Place(name, collection)))
			.toList();
	}

	/// All documents of a collection, as they are.
	public List<Document> all(String database, String collection) {
		return read(database, collection, Filters.empty(), Function.identity());
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

	private static Bson ofUser(String userId) {
		return new Document("userId", UUID.fromString(userId));
	}

	private List<String> collections(MongoDatabase database) {
		try {
			return database.listCollectionNames().into(new ArrayList<>());
		}
		catch (MongoTimeoutException ex) {
			throw away(ex);
		}
		catch (MongoSecurityException ex) {
			throw refused(ex);
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
		catch (MongoSecurityException ex) {
			throw refused(ex);
		}
	}

	private AwayException away(MongoTimeoutException ex) {
		return new AwayException("MongoDB (%s)".formatted(hosts()), ex);
	}

	private LabException refused(MongoSecurityException ex) {
		return new LabException(
				"MongoDB (%s) does not know us: its passwords are those of its first start, with empty volumes"
					.formatted(hosts()),
				ex);
	}

	private List<String> hosts() {
		return new ConnectionString(this.uri).getHosts();
	}

	/// A collection in its database.
	public record Place(String database, String collection) {

		@Override
		public String toString() {
			return this.database + "." + this.collection;
		}

	}

}
