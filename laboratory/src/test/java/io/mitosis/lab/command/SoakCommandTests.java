package io.mitosis.lab.command;

import java.nio.file.Path;
import java.util.stream.Stream;

import io.mitosis.lab.system.LabException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SoakCommandTests {

	private final SoakCommand command = new SoakCommand();

	private final CommandLine line = new CommandLine(this.command);

	@TempDir
	private Path home;

	@Test
	void offersEveryWayToSoakAndItsLimits() {
		assertThat(this.line.getCommandSpec().optionsMap()).containsKeys("--target", "--home", "--kills", "--people",
				"--faults", "--restarts", "--minutes", "--account", "--patience", "--fuzz", "--seed", "--alerts",
				"--only");
	}

	@Test
	void asksForTheSystemThatItNeeds() {
		assertThatExceptionOfType(LabException.class).isThrownBy(() -> soak("--fuzz", "10"))
			.withMessage("The system is down: ./lab up first");
		assertThatExceptionOfType(LabException.class).isThrownBy(() -> soak("--faults"))
			.withMessage("The system is down: ./lab up --faults first");
	}

	@Test
	void breaksNothingInContainersThatOnlyProcessesLetItBreak() {
		assertThatExceptionOfType(LabException.class).isThrownBy(() -> soak("--target", "kind", "--alerts"))
			.withMessageStartingWith("./lab soak --alerts works on processes of this machine");
		assertThatExceptionOfType(LabException.class).isThrownBy(() -> soak("--target", "compose", "--faults"))
			.withMessageStartingWith("./lab soak --faults works on processes of this machine");
	}

	private void soak(String... arguments) {
		this.line.parseArgs(
				Stream.concat(Stream.of("--home", this.home.toString()), Stream.of(arguments)).toArray(String[]::new));
		this.command.call();
	}

}
