package io.mitosis.lab.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SettingsTests {

	@TempDir
	private Path checkout;

	@Test
	void laterPlacesWin() throws IOException {
		write(".env.example", "A=example\nB=example\nC=example\n");
		write(".env", "# mine\nB=mine\nC='mine'\n");

		Settings settings = read(Map.of("C", "environment"));

		assertThat(settings.get("A")).isEqualTo("example");
		assertThat(settings.get("B")).isEqualTo("mine");
		assertThat(settings.get("C")).isEqualTo("environment");
	}

	@Test
	void anEmptyValueIsNone() throws IOException {
		write(".env.example", "A=\n");

		assertThat(read(Map.of("B", "")).find("A")).isEmpty();
		assertThat(read(Map.of("B", "")).find("B")).isEmpty();
	}

	@Test
	void namesWhatIsMissing() {
		assertThatExceptionOfType(LabException.class).isThrownBy(() -> read(Map.of()).get("SECRET"))
			.withMessageContaining("SECRET is not set");
	}

	private Settings read(Map<String, String> environment) {
		return Settings.read(new Checkout(this.checkout), environment);
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(this.checkout.resolve(name), text);
	}

}
