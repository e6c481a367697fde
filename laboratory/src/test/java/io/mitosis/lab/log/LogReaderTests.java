package io.mitosis.lab.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LogReaderTests {

	private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

	@TempDir
	Path folder;

	@Test
	void showsJsonAsOneReadsIt() {
		String shown = LogReader.PLAIN.show(said("12:00:00.5Z", "user-service-1", "Registered user 7"));

		assertThat(shown).contains(" INFO user-service-1 [" + TRACE + " 7] i.m.u.r.Registration : Registered user 7");
		assertThat(shown).startsWith("2026-11-2");
	}

	@Test
	void readsTheNamesOfTheSchemaFlatAndNested() {
		String flat = """
				{"@timestamp":"2026-11-21T12:00:00Z","log.level":"WARN","trace.id":"%s","message":"Hm"}"""
			.formatted(TRACE);

		assertThat(LogReader.PLAIN.show(flat)).contains("WARN", TRACE, "Hm");
	}

	@Test
	void coloursTheLevelInATerminal() {
		assertThat(new LogReader(true, false).show(said("12:00:00Z", "gateway-1", "Hello")))
			.contains("\u001b[32m INFO");
	}

	@Test
	void showsStackTracesInLines() {
		String shown = LogReader.PLAIN.show("""
				{"@timestamp":"2026-11-21T12:00:00Z","log":{"level":"ERROR"},"message":"a\\nb",\
				"error":{"stack_trace":"java.lang.Error: no\\n\\tat Here\\n"}}""");

		assertThat(shown.lines()).hasSize(4).last().isEqualTo("\tat Here");
	}

	@Test
	void passesOnWhatIsNoJson() {
		assertThat(LogReader.PLAIN.show("[2026] INFO Kafka started")).isEqualTo("[2026] INFO Kafka started");
		assertThat(LogReader.PLAIN.show("{\"@timestamp\" broken")).isEqualTo("{\"@timestamp\" broken");
	}

	@Test
	void leavesJsonToAMachine() {
		String line = said("12:00:00Z", "gateway-1", "Hello");

		assertThat(new LogReader(true, true).show(line)).isEqualTo(line);
	}

	@Test
	void endsALogWithItsLastReadableLines() throws IOException {
		Path log = write("gateway-1.log", said("12:00:00Z", "gateway-1", "one"),
				said("12:00:01Z", "gateway-1", "two\\nthree"), "Killed");

		assertThat(LogReader.PLAIN.tail(log, 2)).isEqualTo("three\nKilled");
		assertThat(LogReader.PLAIN.tail(this.folder.resolve("absent.log"), 2)).isEqualTo("(there is none)");
	}

	@Test
	void tellsATraceOverAllLogsByTime() throws IOException {
		write("gateway-1.log", said("12:00:03Z", "gateway-1", "last"));
		write("user-service-1.log.1", said("12:00:01Z", "user-service-1", "first"));
		write("user-service-1.log", said("12:00:02Z", "user-service-1", "second"),
				said("12:00:02Z", "user-service-1", "another's").replace(TRACE, "0".repeat(32)), "no JSON " + TRACE);

		assertThat(LogReader.PLAIN.trace(this.folder, TRACE)).extracting((line) -> line.split(" : ")[1])
			.containsExactly("first", "second", "last");
	}

	private Path write(String name, String... lines) throws IOException {
		return Files.writeString(this.folder.resolve(name), String.join("\n", lines) + "\n");
	}

	private static String said(String time, String instance, String message) {
		return """
				{"@timestamp":"2026-11-21T%s","log":{"level":"INFO","logger":"io.mitosis.user.registration.Registration"},\
				"service":{"name":"some","node":{"name":"%s"}},"message":"%s","trace.id":"%s","user":{"id":"7"}}"""
			.formatted(time, instance, message, TRACE);
	}

}
