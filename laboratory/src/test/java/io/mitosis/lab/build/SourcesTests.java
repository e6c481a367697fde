package io.mitosis.lab.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import io.mitosis.lab.system.Checkout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SourcesTests {

	private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

	@TempDir
	private Path checkout;

	@BeforeEach
	void everythingWasBuiltAtNoon() throws IOException {
		write("user-service/src/main/java/User.java", NOW.minusSeconds(60));
		write("service-defaults/src/main/java/Outbox.java", NOW.minusSeconds(60));
		write("pom.xml", NOW.minusSeconds(60));
		write("user-service/target/user-service.jar", Instant.EPOCH);
		write("user-service/target/user-service.jar.original", NOW);
	}

	@Test
	void aJarIsGoodWhateverDateAReproducibleBuildGaveIt() {
		assertThat(isStale()).isFalse();
	}

	@Test
	void aMissingJarIsStale() throws IOException {
		Files.delete(this.checkout.resolve("user-service/target/user-service.jar"));

		assertThat(isStale()).isTrue();
	}

	@Test
	void aNewerSourceMakesItStale() throws IOException {
		write("user-service/src/main/java/User.java", NOW.plusSeconds(1));

		assertThat(isStale()).isTrue();
	}

	@Test
	void soDoesASourceThatAllShare() throws IOException {
		write("service-defaults/src/main/java/Outbox.java", NOW.plusSeconds(1));

		assertThat(isStale()).isTrue();
	}

	@Test
	void aTestDoesNot() throws IOException {
		write("user-service/src/test/java/UserTests.java", NOW.plusSeconds(1));

		assertThat(isStale()).isFalse();
	}

	private boolean isStale() {
		return new Sources(new Checkout(this.checkout)).areNewerThanJarOf("user-service");
	}

	private void write(String name, Instant modified) throws IOException {
		Path file = this.checkout.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, name);
		Files.setLastModifiedTime(file, FileTime.from(modified));
	}

}
