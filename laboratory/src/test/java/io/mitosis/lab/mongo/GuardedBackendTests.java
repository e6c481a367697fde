package io.mitosis.lab.mongo;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GuardedBackendTests {

	@TempDir
	private Path folder;

	private MongoServer server;

	private InetSocketAddress address;

	@BeforeEach
	void start() {
		this.server = new MongoServer(new GuardedBackend(this.folder.resolve("data.mv"),
				List.of(new DatabaseUser("root", "admin", "all"), new DatabaseUser("user-service", "users", "own"))));
		this.address = this.server.bind();
	}

	@AfterEach
	void stop() {
		this.server.shutdownNow();
	}

	@Test
	void letsAUserIntoItsOwnDatabase() {
		try (MongoClient client = client("user-service:own@", "users")) {
			client.getDatabase("users").getCollection("people").insertOne(new Document("_id", 1));

			assertThat(client.getDatabase("users").getCollection("people").countDocuments()).isOne();
		}
	}

	@Test
	void keepsAUserOutOfAForeignDatabase() {
		try (MongoClient client = client("user-service:own@", "users")) {
			assertThatExceptionOfType(MongoCommandException.class)
				.isThrownBy(() -> client.getDatabase("billing").getCollection("invoices").countDocuments())
				.satisfies((refused) -> assertThat(refused.getErrorCode()).isEqualTo(13));
		}
	}

	@Test
	void letsRootIntoEveryDatabase() {
		try (MongoClient client = client("root:all@", "admin")) {
			client.getDatabase("billing").getCollection("invoices").insertOne(new Document("_id", 1));

			assertThat(client.listDatabaseNames()).contains("billing");
		}
	}

	@Test
	void keepsOutWhoeverHasAWrongPassword() {
		try (MongoClient client = client("user-service:guessed@", "users")) {
			assertThatExceptionOfType(MongoSecurityException.class)
				.isThrownBy(() -> client.getDatabase("users").getCollection("people").countDocuments());
		}
	}

	@Test
	void keepsOutWhoeverDoesNotSayWhoItIs() {
		try (MongoClient client = client("", "users")) {
			assertThatExceptionOfType(MongoCommandException.class)
				.isThrownBy(() -> client.getDatabase("users").getCollection("people").countDocuments())
				.satisfies((refused) -> assertThat(refused.getErrorCode()).isEqualTo(13));
		}
	}

	private MongoClient client(String credentials, String source) {
		return MongoClients.create(
				"mongodb://%slocalhost:%d/?serverSelectionTimeoutMS=5000".formatted(credentials, this.address.getPort())
						+ (credentials.isEmpty() ? "" : "&authSource=" + source));
	}

}
