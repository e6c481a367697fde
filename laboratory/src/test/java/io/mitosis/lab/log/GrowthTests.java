package io.mitosis.lab.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class GrowthTests {

	@TempDir
	Path folder;

	@Test
	void waitsForTheEndOfALine() throws IOException {
		Path log = Files.writeString(this.folder.resolve("some.log"), "old\n");
		Growth growth = new Growth(log);

		Files.writeString(log, "new ü\nhal", StandardOpenOption.APPEND);
		assertThat(growth.lines()).containsExactly("new ü");

		Files.writeString(log, "f\n", StandardOpenOption.APPEND);
		assertThat(growth.lines()).containsExactly("half");
		assertThat(growth.lines()).isEmpty();
	}

	@Test
	void readsALogThatBeginsAnewFromItsBeginning() throws IOException {
		Path log = Files.writeString(this.folder.resolve("some.log"), "a long line\n");
		Growth growth = new Growth(log);

		Files.writeString(log, "anew\n");

		assertThat(growth.lines()).containsExactly("anew");
	}

}
