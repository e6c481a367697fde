package io.mitosis.lab.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class MongodProgramTests {

	@TempDir
	private Path folder;

	@Test
	void findsOnlyWhatIsWhole() throws IOException {
		put("mongod-8.0.17.unfinished");
		assertThat(MongodProgram.in(new Cache(this.folder))).isEmpty();

		Path program = put("mongod-8.0.17");
		assertThat(MongodProgram.in(new Cache(this.folder))).contains(program);
	}

	private Path put(String entry) throws IOException {
		Path program = Files.createDirectories(this.folder.resolve(entry)).resolve("mongod");
		Files.createFile(program).toFile().setExecutable(true);
		return program;
	}

}
