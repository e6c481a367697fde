package io.mitosis.lab.mongo;

import java.nio.file.Path;

import de.bwaldvogel.mongo.MongoServer;

/// Serves MongoDB's protocol on a loopback port, from one file: `StandIn FILE PORT`.
final class StandIn {

	/// What it is called wherever a person reads of it.
	static final String TITLE = "MongoDB stand-in (mongo-java-server), not MongoDB";

	private StandIn() {
	}

	public static void main(String[] arguments) {
		MongoServer server = new MongoServer(new DurableBackend(Path.of(arguments[0])));
		Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
		server.bind("127.0.0.1", Integer.parseInt(arguments[1]));
		System.out.printf("%s listens on 127.0.0.1:%s%n", TITLE, arguments[1]);
	}

}
