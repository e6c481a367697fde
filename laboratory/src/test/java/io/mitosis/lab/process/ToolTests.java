package io.mitosis.lab.process;

import java.nio.file.Path;

import io.mitosis.lab.system.LabException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ToolTests {

	@TempDir
	private Path folder;

	@Test
	void readsWhatAProgramPrints() {
		assertThat(new Tool(this.folder, "sh", "-c").run("echo one; echo; echo two; echo three >&2"))
			.containsExactly("one", "two");
	}

	@Test
	void tellsTheLastWordsOfAProgramThatFails() {
		Tool tool = new Tool(this.folder, "sh", "-c");

		assertThatExceptionOfType(LabException.class)
			.isThrownBy(() -> tool.run("echo a hint >&2; echo no such service: x >&2; exit 14"))
			.withMessageMatching("sh -c .* ended with 14: no such service: x");
	}

	@Test
	void tellsWhichProgramIsMissing() {
		assertThatExceptionOfType(LabException.class)
			.isThrownBy(() -> new Tool(this.folder, "no-such-program").run("ps"))
			.withMessage("no-such-program cannot be run: is it installed and on the PATH?");
	}

}
