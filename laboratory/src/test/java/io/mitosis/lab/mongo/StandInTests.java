package io.mitosis.lab.mongo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.mitosis.lab.process.Launch;
import io.mitosis.lab.process.Launcher;
import io.mitosis.lab.process.LocalPort;
import io.mitosis.lab.process.ProcessId;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisabledOnOs(OS.WINDOWS)
class StandInTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final LocalPort port = LocalPort.free(1).getFirst();

	@TempDir
	private Path folder;

	@Test
	void losesNothingThatItAcknowledgedBeforeItWasKilled() {
		ProcessId first = start();
		int acknowledged = insertUntilKilled(first);
		ProcessId second = start();

		try (MongoClient client = client()) {
			assertThat(acknowledged).isPositive();
			assertThat(collection(client).countDocuments()).isBetween((long) acknowledged, acknowledged + 1L);
			assertThat(collection(client).find(new Document("_id", acknowledged - 1))).hasSize(1);
		}
		finally {
			second.kill();
			second.awaitEnd(PATIENCE);
		}
	}

	private int insertUntilKilled(ProcessId standIn) {
		int acknowledged = 0;
		try (MongoClient client = client()) {
			while (true) {
				collection(client).insertOne(new Document("_id", acknowledged).append("text", "x".repeat(100)));
				acknowledged++;
				if (acknowledged == 300) {
					new Thread(standIn::kill).start();
				}
			}
		}
		catch (MongoException ex) {
			assertThat(standIn.awaitEnd(PATIENCE)).isTrue();
			return acknowledged;
		}
	}

	private ProcessId start() {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		ProcessId standIn = new Launcher().start(new Launch(
				List.of(java, "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
						"io.mitosis.lab.mongo.StandIn", this.folder.resolve("data.mv").toString(),
						String.valueOf(this.port.number())),
				this.folder, Map.of(), this.folder.resolve("stand-in.log")));
		await().atMost(PATIENCE).until(this.port::answers);
		return standIn;
	}

	private MongoClient client() {
		return MongoClients.create("mongodb://localhost:%d/?serverSelectionTimeoutMS=5000&retryWrites=false"
			.formatted(this.port.number()));
	}

	private static MongoCollection<Document> collection(MongoClient client) {
		return client.getDatabase("test").getCollection("things");
	}

}
