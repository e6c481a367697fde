package io.mitosis.lab.dlt;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

import io.mitosis.lab.process.LocalPort;
import io.mitosis.lab.system.Checkout;
import io.mitosis.lab.system.Home;
import io.mitosis.lab.system.Port;
import io.mitosis.lab.system.Ports;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class DltCommandTests {

	private static final String LOST = "lost-events.billing-service.dlt";

	private static final ABroker BROKER = new ABroker();

	private final String people = "user-events-" + UUID.randomUUID();

	private final String dead = this.people + ".billing-service.dlt";

	@TempDir
	private Path home;

	@BeforeEach
	void declare() throws Exception {
		BROKER.declare(this.people, this.dead);
		listenAt(BROKER.port());
	}

	@AfterAll
	static void stop() {
		BROKER.close();
	}

	@Test
	void countsByTypeAndCauseWhatWaits() throws Exception {
		BROKER.setAside(this.dead, "e-1", "{}");
		BROKER.setAside(this.dead, "e-2", "{}");
		BROKER.setAside(this.dead, "", "poison");

		assertThat(run("list").lines().filter((line) -> line.startsWith(this.dead)))
			.anySatisfy((row) -> assertThat(row).contains("user.registered.v1", "IllegalArgumentException", " 2 "))
			.anySatisfy((row) -> assertThat(row).contains("(no event)", " 1 "))
			.hasSize(2);
	}

	@Test
	void showsALetterWithItsCauseAndItsPayload() throws Exception {
		BROKER.setAside(this.dead, "e-1", "{\"country\":\"XX\"}");

		assertThat(run("show", this.dead)).contains(this.dead + ":0:0", "e-1");
		assertThat(run("show", this.dead + ":0:0")).contains("ines", "{\"country\":\"XX\"}")
			.containsPattern("kafka_dlt-original-offset +42")
			.containsPattern("kafka_dlt-exception-message +No such country")
			.doesNotContain("at somewhere");
	}

	@Test
	void putsALetterBackAsItWas() throws Exception {
		BROKER.setAside(this.dead, "e-1", "{\"country\":\"DE\"}");

		run("replay", this.dead, "--all");

		assertThat(BROKER.records(this.people)).singleElement().satisfies((message) -> {
			assertThat(message.key()).asString().isEqualTo("ines");
			assertThat(message.value()).asString().isEqualTo("{\"country\":\"DE\"}");
			assertThat(headers(message)).containsExactly("ce_id=e-1", "ce_type=user.registered.v1", "ce_sequence=7");
		});
	}

	@Test
	void replaysNothingTwice() throws Exception {
		BROKER.setAside(this.dead, "e-1", "{}");
		run("replay", this.dead, "--all");

		String second = run("replay", this.dead, "--all");

		assertThat(second).contains("Nothing of that waits");
		assertThat(BROKER.records(this.people)).hasSize(1);
		assertThat(run("list")).doesNotContain(this.dead);
	}

	@Test
	void replaysOneByItsIdOrItsPlace() throws Exception {
		BROKER.setAside(this.dead, "e-1", "first");
		BROKER.setAside(this.dead, "", "second");
		BROKER.setAside(this.dead, "e-3", "third");

		run("replay", this.dead, "--id", "e-3");
		run("replay", this.dead, "--id", "0:1");

		assertThat(BROKER.records(this.people))
			.extracting((message) -> new String(message.value(), StandardCharsets.UTF_8))
			.containsExactly("third", "second");
		assertThat(run("show", this.dead)).contains("e-1").doesNotContain("e-3");
	}

	@Test
	void aLetterThatFailsAgainWaitsAgain() throws Exception {
		BROKER.setAside(this.dead, "e-1", "{}");
		run("replay", this.dead, "--all");

		BROKER.setAside(this.dead, "e-1", "{}");

		assertThat(run("show", this.dead)).contains(this.dead + ":0:1").doesNotContain(this.dead + ":0:0");
	}

	@Test
	void saysInASentenceWhatIsNotThere() throws Exception {
		assertThat(run("show", "user-events.dlt"))
			.startsWith("No dead-letter topic is called 'user-events.dlt'; there are ")
			.contains(this.dead);
		assertThat(run("replay", this.dead, "--all")).isEqualTo("There is no dead letter in " + this.dead);
		assertThat(run("show", this.dead + ":0:9")).isEqualTo("There is no dead letter at " + this.dead + ":0:9");
	}

	@Test
	void keepsALetterWhoseTopicIsGone() throws Exception {
		BROKER.declare(LOST);
		BROKER.setAside(LOST, "e-1", "{}");

		assertThat(run("replay", LOST, "--all")).endsWith("came from lost-events, which does not exist");
		assertThat(run("list")).contains("lost-events");
	}

	@Test
	void saysThatKafkaIsAway() {
		listenAt(LocalPort.free(1).getFirst().number());

		assertThat(run("list")).startsWith("Nothing answers at Kafka");
	}

	private void listenAt(int port) {
		new Home(Checkout.here(), this.home).remember(Ports.DEFAULTS.with(Map.of(Port.KAFKA, port)));
	}

	/// What a person reads: the result, or the sentence of a failure.
	private String run(String command, String... arguments) {
		StringWriter out = new StringWriter();
		CommandLine dlt = new CommandLine(new DltCommand()).setOut(new PrintWriter(out))
			.setErr(new PrintWriter(out))
			.setExecutionExceptionHandler((failure, line, parsed) -> {
				out.write(String.valueOf(failure.getMessage()));
				return 1;
			});
		dlt.execute(List.of(List.of(command), List.of(arguments), List.of("--home", this.home.toString()))
			.stream()
			.flatMap(List::stream)
			.toArray(String[]::new));
		return out.toString();
	}

	private static List<String> headers(ConsumerRecord<byte[], byte[]> message) {
		return StreamSupport.stream(message.headers().spliterator(), false)
			.map((Header header) -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
			.toList();
	}

}
