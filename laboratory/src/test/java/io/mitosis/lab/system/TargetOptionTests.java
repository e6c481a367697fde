package io.mitosis.lab.system;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TargetOptionTests {

	@Test
	void meansProcessesUnlessSomethingElseIsAskedFor() {
		assertThat(given().target()).isEqualTo(Target.LOCAL);
		assertThat(given("--target", "kind").target()).isEqualTo(Target.KIND);
	}

	@Test
	void listsTheTargetsInTheHelp() {
		assertThat(new CommandLine(new Asking()).getUsageMessage()).contains("local, compose, kind");
	}

	@Test
	void aCommandForProcessesRefusesContainers() {
		given().requireProcesses("./lab bench start");

		assertThatExceptionOfType(LabException.class)
			.isThrownBy(() -> given("--target=compose").requireProcesses("./lab bench start"))
			.withMessageContaining("./lab bench start works on processes of this machine, not on --target compose");
	}

	private static TargetOption given(String... arguments) {
		Asking command = new Asking();
		new CommandLine(command).parseArgs(arguments);
		return command.target;
	}

	@Command(name = "ask")
	private static final class Asking {

		@Mixin
		private final TargetOption target = new TargetOption();

	}

}
