package io.mitosis.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;

import org.springframework.util.FileSystemUtils;

/// The real server that `./lab mongodb install` fetched, run for the tests of this JVM in a folder that goes with them.
///
/// @param program the `mongod`
record InstalledMongod(Path program) {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	/// The newest one in the cache of the user.
	static Optional<InstalledMongod> find() {
		return find(cache());
	}

	static Optional<InstalledMongod> find(Path cache) {
		if (!Files.isDirectory(cache)) {
			return Optional.empty();
		}
		try (Stream<Path> entries = Files.list(cache)) {
			return entries.filter((entry) -> entry.getFileName().toString().matches("mongod-[\\d.]+"))
				.sorted(Comparator.reverseOrder())
				.flatMap((entry) -> Stream.of(entry.resolve("mongod"), entry.resolve("mongod.exe")))
				.filter(Files::isExecutable)
				.map(InstalledMongod::new)
				.findFirst();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path cache() {
		String given = Objects.requireNonNullElse(System.getenv("MITOSIS_CACHE"), "");
		return given.isBlank() ? standardFolder().resolve("mitosis") : Path.of(given);
	}

	private static Path standardFolder() {
		Path user = Path.of(System.getProperty("user.home"));
		String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		if (system.startsWith("mac")) {
			return user.resolve("Library/Caches");
		}
		String variable = system.startsWith("windows") ? "LOCALAPPDATA" : "XDG_CACHE_HOME";
		return Optional.ofNullable(System.getenv(variable))
			.filter((value) -> !value.isBlank())
			.map(Path::of)
			.orElseGet(() -> user.resolve(".cache"));
	}

	/// Starts it on a free port.
	///
	/// @return its connection string
	String start() {
		try {
			Path folder = Files.createTempDirectory("mongod");
			int port = freePort();
			Process process = new ProcessBuilder(List.of(this.program.toString(), "--dbpath", folder.toString(),
					"--bind_ip", "127.0.0.1", "--port", String.valueOf(port), "--wiredTigerCacheSizeGB", "0.25"))
				.redirectErrorStream(true)
				.redirectOutput(folder.resolve("log").toFile())
				.start();
			Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, folder.toFile())));
			String uri = "mongodb://127.0.0.1:%d/?serverSelectionTimeoutMS=%d".formatted(port, PATIENCE.toMillis());
			awaitAnswer(uri);
			return "mongodb://127.0.0.1:" + port;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void awaitAnswer(String uri) {
		try (MongoClient client = MongoClients.create(uri)) {
			client.getDatabase("admin").runCommand(new Document("ping", 1));
		}
	}

	private static void end(Process process, File folder) {
		process.destroyForcibly().onExit().join();
		FileSystemUtils.deleteRecursively(folder);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
