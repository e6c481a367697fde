package io.mitosis.lab.fault;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import io.mitosis.lab.process.ProcessId;
import io.mitosis.lab.system.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FaultBookTests {

	private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

	private static final Link BILLING_TO_KAFKA = new Link("billing-service", "kafka", 1, "localhost:9092",
			"127.0.0.1:2");

	private static final Link USERS_TO_KAFKA = new Link("user-service", "kafka", 3, "localhost:9092", "127.0.0.1:4");

	@TempDir
	private Path folder;

	@Test
	void remembersAFaultForAnotherTerminal() {
		ProcessId process = new ProcessId(4711, "boot/12345");
		book().write(ActiveFault.frozen("mongo-frozen", NOON, List.of(process)));
		book().write(ActiveFault.stopped("user-service-away", NOON, List.of("user-service-1", "user-service-2")));

		assertThat(book().all()).extracting(ActiveFault::name).containsExactly("mongo-frozen", "user-service-away");
		assertThat(book().find("mongo-frozen").orElseThrow().frozen()).containsExactly(process);
		assertThat(book().find("user-service-away").orElseThrow().stopped()).containsExactly("user-service-1",
				"user-service-2");
		assertThat(book().find("mongo-frozen").orElseThrow().since()).isEqualTo(NOON);
	}

	@Test
	void forgetsWhatWasHealed() {
		ActiveFault fault = ActiveFault.onLinks("kafka-slow", NOON, "", "kafka", Quality.delayed(500));
		book().write(fault);

		book().delete(fault);

		assertThat(book().all()).isEmpty();
		assertThat(book().find("kafka-slow")).isEmpty();
	}

	@Test
	void aFaultOfADependencyConcernsAllItsLinks() {
		book().write(ActiveFault.onLinks("kafka-slow", NOON, "", "kafka", Quality.delayed(500)));

		assertThat(book().effectOn(BILLING_TO_KAFKA)).isEqualTo(Quality.delayed(500));
		assertThat(book().effectOn(USERS_TO_KAFKA)).isEqualTo(Quality.delayed(500));
		assertThat(book().effectOn(new Link("gateway", "keycloak", 5, "a:1", "b:2"))).isEqualTo(Quality.GOOD);
	}

	@Test
	void theWorstOfSeveralFaultsOnALinkCounts() {
		book().write(ActiveFault.onLinks("kafka-slow", NOON, "", "kafka", Quality.delayed(500)));
		book().write(ActiveFault.onLinks("partition-billing-service-kafka", NOON, "billing-service", "kafka",
				Quality.SILENT));

		assertThat(book().effectOn(BILLING_TO_KAFKA)).isEqualTo(Quality.SILENT);
		assertThat(book().effectOn(USERS_TO_KAFKA)).isEqualTo(Quality.delayed(500));
	}

	private FaultBook book() {
		return new FaultBook(this.folder.resolve("faults"));
	}

}
