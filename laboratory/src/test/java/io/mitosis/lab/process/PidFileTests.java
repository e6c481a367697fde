package io.mitosis.lab.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PidFileTests {

	@TempDir
	private Path folder;

	@Test
	void aProcessIsKnownAgain() {
		PidFile file = new PidFile(this.folder.resolve("run/some.pid"));
		ProcessId self = ProcessId.of(ProcessHandle.current().pid()).orElseThrow();

		file.write(self, 8081);

		assertThat(file.read()).contains(new PidFile.Remembered(self, 8081));
		assertThat(self.isAlive()).isTrue();
	}

	@Test
	void aRecycledPidIsSomebodyElse() {
		ProcessId before = new ProcessId(ProcessHandle.current().pid(), "some other time");

		before.terminate();
		before.kill();

		assertThat(before.isAlive()).isFalse();
	}

	@Test
	void aFileThatWasCutOffRemembersNothing() throws IOException {
		Path file = Files.writeString(this.folder.resolve("some.pid"), "123");

		assertThat(new PidFile(file).read()).isEmpty();
	}

}
