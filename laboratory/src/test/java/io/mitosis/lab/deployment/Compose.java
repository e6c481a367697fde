package io.mitosis.lab.deployment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.mitosis.lab.system.Checkout;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The files of Docker Compose, read without Docker.
final class Compose {

	static final Path ROOT = Checkout.here().root();

	private Compose() {
	}

	/// Every service of every included file.
	static Stream<ComposeService> services() {
		return files().flatMap((file) -> map(yaml(file).get("services")).entrySet().stream())
			.map((service) -> new ComposeService(service.getKey(), map(service.getValue())));
	}

	/// The files that `docker-compose.yml` includes.
	static Stream<Path> files() {
		Map<String, Object> include = map(list(yaml(ROOT.resolve("docker-compose.yml")).get("include")).getFirst());
		return list(include.get("path")).stream().map(String::valueOf).map(ROOT::resolve);
	}

	static Map<String, Object> yaml(Path file) {
		return parse(SourceFile.text(file));
	}

	static Map<String, Object> parse(String text) {
		return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
	}

	@SuppressWarnings("unchecked")
	static Map<String, Object> map(@Nullable Object value) {
		return (Map<String, Object>) Objects.requireNonNull(value);
	}

	@SuppressWarnings("unchecked")
	static List<Object> list(@Nullable Object value) {
		return (List<Object>) Objects.requireNonNull(value);
	}

}
