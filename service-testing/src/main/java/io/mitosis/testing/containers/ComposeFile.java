package io.mitosis.testing.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.testcontainers.utility.DockerImageName;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/// What Compose would start, so that a tag is written down once.
///
/// @param file its file, which may include others
record ComposeFile(Path file) {

	private static final String NAME = "docker-compose.yml";

	/// The one of this checkout, whichever of its folders a test runs in.
	static ComposeFile here() {
		Path folder = Path.of("").toAbsolutePath();
		return Stream.iterate(folder, Objects::nonNull, Path::getParent)
			.map((candidate) -> candidate.resolve(NAME))
			.filter(Files::exists)
			.findFirst()
			.map(ComposeFile::new)
			.orElseThrow(() -> new IllegalStateException("There is no %s above %s".formatted(NAME, folder)));
	}

	/// A file or folder that stands beside it.
	Path resolve(String path) {
		return this.file.resolveSibling(path);
	}

	/// The image of a service.
	DockerImageName image(String service) {
		return texts("services.%s.image".formatted(service)).findFirst()
			.map(DockerImageName::parse)
			.orElseThrow(() -> new IllegalStateException(
					"%s names no image for the service %s".formatted(this.file, service)));
	}

	/// The arguments that a service's program is given; none where the image knows them.
	List<String> command(String service) {
		return listed("services.%s.command".formatted(service)).toList();
	}

	private Stream<String> listed(String key) {
		return IntStream.range(0, Integer.MAX_VALUE)
			.mapToObj((index) -> texts("%s[%d]".formatted(key, index)).findFirst())
			.takeWhile(Optional::isPresent)
			.flatMap(Optional::stream);
	}

	private Stream<String> texts(String key) {
		PropertySource<?> content = content();
		return Stream.concat(Stream.ofNullable(content.getProperty(key)).map(Object::toString),
				included(content).flatMap((other) -> other.texts(key)));
	}

	private Stream<ComposeFile> included(PropertySource<?> content) {
		return IntStream.range(0, Integer.MAX_VALUE)
			.mapToObj((index) -> Optional.ofNullable(content.getProperty("include[0].path[%d]".formatted(index))))
			.takeWhile(Optional::isPresent)
			.flatMap(Optional::stream)
			.map((path) -> new ComposeFile(resolve(path.toString())));
	}

	private PropertySource<?> content() {
		try {
			return new YamlPropertySourceLoader().load(NAME, new FileSystemResource(this.file)).getFirst();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
