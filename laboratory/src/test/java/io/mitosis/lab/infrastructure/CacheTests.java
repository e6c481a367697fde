package io.mitosis.lab.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CacheTests {

	@TempDir
	private Path folder;

	@Test
	void anEntryIsMadeOnce() {
		AtomicInteger made = new AtomicInteger();
		Cache cache = new Cache(this.folder);

		Path first = cache.get("kafka-1", (unfinished) -> made.incrementAndGet());
		Path second = cache.get("kafka-1", (unfinished) -> made.incrementAndGet());

		assertThat(first).isEqualTo(second).isDirectory();
		assertThat(made).hasValue(1);
	}

	@Test
	void anEntryThatFailedHalfwayIsMadeAfresh() {
		Cache cache = new Cache(this.folder);

		assertThatIllegalStateException().isThrownBy(() -> cache.get("kafka-1", this::failHalfway));

		assertThat(cache.get("kafka-1", (unfinished) -> assertThat(unfinished).isEmptyDirectory())).isDirectory();
	}

	@Test
	void aPersonMayMoveIt() {
		assertThat(Cache.of(Map.of("MITOSIS_CACHE", this.folder.toString())).folder()).isEqualTo(this.folder);
	}

	@Test
	void whatALinkLeadsToIsNotDeletedWithTheLink() throws IOException {
		Path elsewhere = Files.createDirectories(this.folder.resolve("elsewhere"));
		Files.writeString(elsewhere.resolve("file"), "precious");
		Path home = Files.createDirectories(this.folder.resolve("home"));
		Folders.link(home.resolve("lib"), elsewhere);

		Folders.delete(home);

		assertThat(home).doesNotExist();
		assertThat(elsewhere.resolve("file")).hasContent("precious");
	}

	private void failHalfway(Path unfinished) {
		try {
			Files.writeString(unfinished.resolve("half"), "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		throw new IllegalStateException("halfway");
	}

}
