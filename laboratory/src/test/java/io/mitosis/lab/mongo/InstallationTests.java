package io.mitosis.lab.mongo;

import java.net.URI;
import java.nio.file.Path;

import io.mitosis.lab.infrastructure.Cache;
import io.mitosis.lab.infrastructure.Folders;
import io.mitosis.lab.process.LocalPort;
import io.mitosis.lab.system.LabException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InstallationTests {

	private final ServerArchive archive = new ServerArchive("/linux/mongodb-linux-x86_64-debian12-8.0.17.tgz");

	@TempDir
	private Path folder;

	private AMaker maker;

	@BeforeEach
	void publish() throws Exception {
		this.maker = new AMaker(this.archive);
	}

	@AfterEach
	void close() {
		this.maker.close();
	}

	@Test
	void keepsNothingButTheServer() {
		Path program = install();

		assertThat(program).hasContent(AMaker.PROGRAM).isExecutable();
		assertThat(program.getParent()).isDirectoryContaining("glob:**/mongod")
			.isDirectoryNotContaining("glob:**/mongos");
		assertThat(names()).containsExactly("mongod-8.0.17", "mongod-8.0.17.lock");
		assertThat(installation().existing()).contains(program);
	}

	@Test
	void goesOnWhereAConnectionBroke() {
		this.maker.breakOnceAfter(100);
		assertThatExceptionOfType(LabException.class).isThrownBy(this::install)
			.withMessageContaining("broke")
			.withMessageContaining("goes on there");

		Path program = install();

		assertThat(program).hasContent(AMaker.PROGRAM);
		assertThat(this.maker.ranges()).containsExactly("", "bytes=100-");
	}

	@Test
	void throwsAwayWhatIsNotWhatWasPublished() {
		this.maker.publishAWrongChecksum();

		assertThatExceptionOfType(LabException.class).isThrownBy(this::install).withMessageContaining("thrown away");
		assertThat(installation().existing()).isEmpty();
		assertThat(names()).noneMatch((name) -> name.endsWith(".part"));
	}

	@Test
	void saysWhatIsNotThere() {
		ServerArchive unknown = new ServerArchive("/linux/mongodb-linux-riscv-8.0.17.tgz");

		assertThatExceptionOfType(LabException.class).isThrownBy(() -> installation().install(unknown, (bytes) -> {
		})).withMessageContaining("riscv-8.0.17.tgz.sha256 answered 404");
	}

	@Test
	void saysThatTheNetworkDoesNotAllowIt() {
		URI nobody = URI.create("http://localhost:" + LocalPort.free(1).getFirst().number());

		assertThatExceptionOfType(LabException.class)
			.isThrownBy(() -> new Installation(cache(), nobody).install(this.archive, (bytes) -> {
			}))
			.withMessageContaining("does not let us reach localhost");
	}

	@Test
	void fetchesNothingTwice() {
		Path first = install();

		Path second = install();

		assertThat(second).isEqualTo(first);
		assertThat(this.maker.ranges()).hasSize(1);
	}

	private Path install() {
		return installation().install(this.archive, (bytes) -> {
		});
	}

	private Installation installation() {
		return new Installation(cache(), this.maker.address());
	}

	private Cache cache() {
		return new Cache(this.folder);
	}

	private Iterable<String> names() {
		return Folders.list(this.folder).stream().map((file) -> file.getFileName().toString()).toList();
	}

}
