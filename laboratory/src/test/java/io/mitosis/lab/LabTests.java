package io.mitosis.lab;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class LabTests {

	@TempDir
	private Path home;

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@Test
	void completesItsCommands() {
		assertThat(run("completion")).isZero();

		assertThat(this.out.toString()).contains("_complete_lab").contains("up down status");
	}

	@Test
	void everyCommandSaysWhatItDoes() {
		CommandLine lab = Lab.commandLine();

		assertThat(lab.getSubcommands().values())
			.allSatisfy((command) -> assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty());
	}

	@Test
	void understandsAMistypedCommand() {
		assertThat(run("staus")).isEqualTo(2);

		assertThat(this.err.toString()).contains("status");
	}

	@Test
	void tellsInOneSentenceWhichPortIsUnknown() {
		assertThat(run("up", "--home", this.home.toString(), "--port", "gatway=1")).isEqualTo(1);

		assertThat(this.err.toString()).startsWith("No port is called 'gatway'").doesNotContain("\tat ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "demo", "token", "login", "logout", "mail", "events", "follow", "audit", "soak" })
	void whatNeedsOnlyAddressesWorksOnContainersToo(String command) {
		assertThat(options(command)).contains("--target", "--home");
	}

	@ParameterizedTest
	@ValueSource(strings = { "up", "down", "status", "logs", "kill", "restart", "scale", "break", "reset" })
	void whatStartsOrEndsProcessesHasNoTarget(String command) {
		assertThat(options(command)).contains("--home").doesNotContain("--target");
	}

	private static Set<String> options(String command) {
		CommandLine found = Objects.requireNonNull(Lab.commandLine().getSubcommands().get(command));
		return found.getCommandSpec().optionsMap().keySet();
	}

	private int run(String... arguments) {
		return Lab.commandLine().setOut(new PrintWriter(this.out)).setErr(new PrintWriter(this.err)).execute(arguments);
	}

}
