package io.mitosis.testing;

import java.net.InetSocketAddress;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.mitosis.testing.containers.Containers;

/// The MongoDB in a container where that is wanted, else the one that `MONGODB_URI` names, else the one that `./lab mongodb install` fetched, else a stand-in in memory
/// (mongo-java-server, not MongoDB).
public final class TestDatabase {

	private static final String DURABLE = "w=majority&journal=true";

	private static final Set<String> NAMES = ConcurrentHashMap.newKeySet();

	private TestDatabase() {
	}

	/// The connection string, without a database.
	public static String uri() {
		return Holder.uri;
	}

	/// The name of a database that nobody has used, and that goes with this JVM.
	public static String freshName() {
		String name = "test-" + UUID.randomUUID();
		NAMES.add(name);
		return name;
	}

	private static void dropAll(String uri) {
		try (MongoClient client = MongoClients.create(uri)) {
			NAMES.forEach((name) -> client.getDatabase(name).drop());
		}
	}

	private static String durable(String uri) {
		if (uri.contains("w=majority")) {
			return uri;
		}
		if (uri.contains("?")) {
			return uri + "&" + DURABLE;
		}
		return uri + (uri.endsWith("/") ? "?" : "/?") + DURABLE;
	}

	private static final class Holder {

		private static final String uri = start();

		private static String start() {
			if (Containers.areWanted()) {
				return durable(Containers.mongodbUri());
			}
			String given = System.getenv("MONGODB_URI");
			if (given != null && !given.isBlank()) {
				String uri = durable(given);
				Runtime.getRuntime().addShutdownHook(new Thread(() -> dropAll(uri)));
				return uri;
			}
			return durable(InstalledMongod.find().map(InstalledMongod::start).orElseGet(Holder::standIn));
		}

		private static String standIn() {
			InetSocketAddress address = new MongoServer(new MemoryBackend()).bind();
			return "mongodb://127.0.0.1:" + address.getPort();
		}

	}

}
