package io.mitosis.testing;

import java.net.InetSocketAddress;
import java.util.UUID;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/// The MongoDB that `MONGODB_URI` names, else a stand-in in memory (mongo-java-server, not MongoDB).
public final class TestDatabase {

	private static final String DURABLE = "w=majority&journal=true";

	private TestDatabase() {
	}

	/// The connection string, without a database.
	public static String uri() {
		String given = System.getenv("MONGODB_URI");
		return (given == null || given.isBlank()) ? Holder.uri : durable(given);
	}

	/// The name of a database that nobody has used.
	public static String freshName() {
		return "test-" + UUID.randomUUID();
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
			InetSocketAddress address = new MongoServer(new MemoryBackend()).bind();
			return "mongodb://127.0.0.1:" + address.getPort() + "/?" + DURABLE;
		}

	}

}
