package io.mitosis.lab.mongo;

import java.nio.file.Path;

import de.bwaldvogel.mongo.MongoServer;

/// The stand-in for MongoDB's image: with the users that the environment names, on every address: `GuardedStandIn FILE
/// PORT`.
final class GuardedStandIn {

	private GuardedStandIn() {
	}

	public static void main(String[] arguments) {
		MongoServer server = new MongoServer(
				new GuardedBackend(Path.of(arguments[0]), DatabaseUser.of(System.getenv())));
		Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
		server.bind("0.0.0.0", Integer.parseInt(arguments[1]));
		System.out.printf("%s, waiting for connections on port %s%n", StandIn.TITLE, arguments[1]);
	}

}
