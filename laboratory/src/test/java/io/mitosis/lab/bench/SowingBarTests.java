package io.mitosis.lab.bench;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SowingBarTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@Test
	void isRedrawnInATerminal() {
		SowingBar bar = new SowingBar(new PrintStream(this.out, true, StandardCharsets.UTF_8), true, "users", 2000);

		bar.accept(1000);
		bar.accept(2000);

		assertThat(text()).isEqualTo("\r\u001b[2K[############............] 1,000 of 2,000 users"
				+ "\r\u001b[2K[########################] 2,000 of 2,000 users\n");
	}

	@Test
	void isSilentElsewhereUntilItIsDone() {
		SowingBar bar = new SowingBar(new PrintStream(this.out, true, StandardCharsets.UTF_8), false, "users", 2000);

		bar.accept(1000);
		bar.accept(2000);

		assertThat(text()).isEqualToIgnoringNewLines("[########################] 2,000 of 2,000 users");
	}

	private String text() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

}
