package io.mitosis.lab.component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class KeycloakFolderTests {

	private final Path home;

	private final KeycloakFolder folder;

	KeycloakFolderTests(@TempDir Path home) {
		this.home = home;
		this.folder = new KeycloakFolder(home.resolve("distribution"), home);
	}

	@Test
	void startsOverAfterAFirstStartThatWasInterrupted() throws IOException {
		Path database = aDatabase();

		this.folder.forgetUnfinishedImport();

		assertThat(database).doesNotExist();
	}

	@Test
	void keepsADatabaseThatWasReadyOnce() throws IOException {
		Path database = aDatabase();
		this.folder.tell("http://localhost:8080 3025");

		this.folder.forgetUnfinishedImport();

		assertThat(database).exists();
		assertThat(this.folder.told()).contains("http://localhost:8080 3025");
	}

	@Test
	void showsTheThemesOfItsOwnCheckout(@TempDir Path checkout) throws IOException {
		Files.createDirectories(this.home.resolve("distribution/lib"));
		Path themes = Files.createDirectories(checkout.resolve("themes/mitosis/login"));
		Files.writeString(themes.resolve("theme.properties"), "parent=keycloak.v2");

		this.folder.refresh(checkout);
		this.folder.refresh(checkout);

		assertThat(this.home.resolve("themes/mitosis/login/theme.properties")).hasContent("parent=keycloak.v2");
	}

	private Path aDatabase() throws IOException {
		Path folder = Files.createDirectories(this.home.resolve("data/h2"));
		return Files.writeString(folder.resolve("keycloakdb.mv.db"), "half");
	}

}
