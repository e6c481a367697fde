package io.mitosis.lab.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisabledOnOs(OS.WINDOWS)
class LauncherTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@TempDir
	private Path folder;

	@Test
	void aProcessGetsAGroupOfItsOwnSoThatCtrlCDoesNotReachIt() {
		ProcessId process = start("echo last; exec sleep 60");

		assertThat(groupOf(process.pid())).isEqualTo(String.valueOf(process.pid()))
			.isNotEqualTo(groupOf(ProcessHandle.current().pid()));
		end(process);
	}

	@Test
	void whatItPrintsIsInItsLogAndThePreviousLogIsKept() throws IOException {
		end(start("echo first; echo second >&2; echo last; exec sleep 60"));
		end(start("echo third; echo last; exec sleep 60"));

		assertThat(log().resolveSibling("some.log.1")).content().isEqualTo("first\nsecond\nlast\n");
		assertThat(log()).content().isEqualTo("third\nlast\n");
	}

	@Test
	void itInheritsNoSecrets() throws IOException {
		end(start("env; echo last; exec sleep 60"));

		assertThat(Files.readAllLines(log())).contains("GIVEN=yes").noneMatch((line) -> line.startsWith("JAVA_HOME="));
	}

	private ProcessId start(String script) {
		return new Launcher()
			.start(new Launch(List.of("sh", "-c", script), this.folder, Map.of("GIVEN", "yes"), log()));
	}

	private void end(ProcessId process) {
		await().atMost(PATIENCE).until(() -> Files.readString(log()).endsWith("last\n"));
		process.kill();
		assertThat(process.awaitEnd(PATIENCE)).isTrue();
	}

	private static String groupOf(long pid) {
		return Output.of("ps", "-o", "pgid=", "-p", String.valueOf(pid)).getFirst().strip();
	}

	private Path log() {
		return this.folder.resolve("logs/some.log");
	}

}
