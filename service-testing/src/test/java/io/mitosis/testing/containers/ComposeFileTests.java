package io.mitosis.testing.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ComposeFileTests {

	@TempDir
	private Path folder;

	@Test
	void namesTheImageOfAServiceInAnIncludedFile() throws IOException {
		ComposeFile compose = compose("""
				include:
				  - path: [parts/first.yml, parts/second.yml]
				""");
		write("parts/first.yml", """
				services:
				  kafka: { image: "apache/kafka:1" }
				""");
		write("parts/second.yml", """
				services:
				  mongodb: { image: "mongo:2" }
				""");

		assertThat(compose.image("kafka").asCanonicalNameString()).isEqualTo("apache/kafka:1");
		assertThat(compose.image("mongodb").asCanonicalNameString()).isEqualTo("mongo:2");
	}

	@Test
	void tellsTheCommandOfAService() throws IOException {
		ComposeFile compose = compose("""
				services:
				  keycloak:
				    image: keycloak:1
				    command: [start, --optimized]
				  kafka: { image: "kafka:1" }
				""");

		assertThat(compose.command("keycloak")).containsExactly("start", "--optimized");
		assertThat(compose.command("kafka")).isEmpty();
	}

	@Test
	void refusesAServiceThatNobodyNames() throws IOException {
		ComposeFile compose = compose("services: { kafka: { image: kafka } }");

		assertThatIllegalStateException().isThrownBy(() -> compose.image("mongodb"))
			.withMessageEndingWith("names no image for the service mongodb");
	}

	@Test
	void knowsWhatOurTestsRunOn() {
		ComposeFile compose = ComposeFile.here();

		assertThat(compose.image("mongodb").getUnversionedPart()).isEqualTo("mongo");
		assertThat(compose.image("kafka").getUnversionedPart()).isEqualTo("apache/kafka");
		assertThat(compose.image("keycloak").getUnversionedPart()).isEqualTo("mitosis/keycloak");
	}

	private ComposeFile compose(String content) throws IOException {
		return new ComposeFile(write("docker-compose.yml", content));
	}

	private Path write(String file, String content) throws IOException {
		Path path = this.folder.resolve(file);
		Files.createDirectories(path.getParent());
		return Files.writeString(path, content);
	}

}
