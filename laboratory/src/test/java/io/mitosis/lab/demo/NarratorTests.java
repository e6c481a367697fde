package io.mitosis.lab.demo;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Help.Ansi;

import static org.assertj.core.api.Assertions.assertThat;

class NarratorTests {

	private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

	private final Narrator narrator = new Narrator(new PrintStream(this.screen, true, StandardCharsets.UTF_8),
			Ansi.OFF);

	@ParameterizedTest
	@MethodSource("io.mitosis.lab.demo.HopTests#all")
	void keepsWithinEightyColumnsExceptForPaths(Hop hop) {
		this.narrator.tell(hop);

		assertThat(this.screen.toString(StandardCharsets.UTF_8).lines()).hasSizeGreaterThan(3)
			.filteredOn((line) -> !line.contains(hop.file()))
			.allMatch((line) -> line.length() <= 80);
	}

	@Test
	void countsTheHops() {
		this.narrator.tell(RegistrationHops.REGISTER);
		this.narrator.tell(RegistrationHops.PUBLISH);

		assertScreen().containsPattern("2 {2}The event leaves the outbox +user-service\n");
	}

	@Test
	void putsTheDurationAtTheEnd() {
		this.narrator.see("201 Created", Duration.ofMillis(412));

		assertScreen().matches(" {4}> 201 Created +412 ms\n").hasSize(79);
	}

	private AbstractStringAssert<?> assertScreen() {
		return assertThat(this.screen.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
	}

}
