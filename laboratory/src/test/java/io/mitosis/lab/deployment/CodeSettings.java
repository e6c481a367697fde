package io.mitosis.lab.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The environment variables that a program reads: the placeholders of its `application.yml`, those of
/// `service-defaults.yml`, the properties of its own types, and Spring's.
///
/// @param placeholders in capitals, as they are written there
/// @param properties as Spring's relaxed binding writes them: `MITOSIS_RATELIMITS_ENABLED`
record CodeSettings(Set<String> placeholders, Set<String> properties) {

	private static final List<String> SPRING = List.of("SPRING_", "SERVER_", "LOGGING_", "MANAGEMENT_", "EUREKA_");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z_]+)[:}]");

	private static final Pattern TYPE = Pattern.compile(
			"(?s)@ConfigurationProperties\\((?:prefix = )?(\"[a-z.-]+\"|[A-Za-z.]*PREFIX)[^)]*\\)\\s*(?:public )?record \\w+\\((.*?)\\) \\{");

	private static final Pattern COMPONENT = Pattern.compile("(\\w+)\\s*(?:,|$)");

	private static final Pattern PREFIX = Pattern.compile("PREFIX = \"([a-z.-]+)\"");

	static CodeSettings of(String module) {
		Set<String> placeholders = new HashSet<>();
		Set<String> properties = new HashSet<>();
		Stream.of(module, "service-defaults").flatMap(CodeSettings::sources).forEach((file) -> {
			String text = Compose.text(file);
			PLACEHOLDER.matcher(text).results().forEach((found) -> placeholders.add(found.group(1)));
			TYPE.matcher(text)
				.results()
				.forEach((type) -> COMPONENT.matcher(withoutAnnotations(type.group(2)))
					.results()
					.forEach((part) -> properties.add(variable(prefix(type.group(1), text) + "." + part.group(1)))));
		});
		return new CodeSettings(placeholders, properties);
	}

	private static Stream<Path> sources(String module) {
		try {
			return Files.walk(Compose.ROOT.resolve(module + "/src/main"))
				.filter((file) -> file.toString().matches(".*\\.(java|yml)"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String withoutAnnotations(String components) {
		return components.replaceAll("@\\w+\\(.*?\\)|@\\w+", "").strip();
	}

	private static String prefix(String named, String text) {
		return named.startsWith("\"") ? named.replace("\"", "")
				: PREFIX.matcher(text).results().findFirst().orElseThrow().group(1);
	}

	private static String variable(String property) {
		return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
	}

	boolean reads(String variable) {
		return this.placeholders.contains(variable) || this.properties.contains(variable)
				|| SPRING.stream().anyMatch(variable::startsWith);
	}

}
