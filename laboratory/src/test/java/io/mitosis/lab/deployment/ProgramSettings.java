package io.mitosis.lab.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The settings that one of our programs has, written as environment variables.
///
/// Strict, for a misspelled variable is no error to Spring: it is ignored.
///
/// @param names what its `application.yml` and its code mention: placeholders, properties, and `@ConfigurationProperties`
/// @param ofLibraries what libraries of its read besides, which our sources do not mention
record ProgramSettings(Set<String> names, Pattern ofLibraries) {

	private static final String OF_ALL = "SPRING_PROFILES_ACTIVE|LOGGING_STRUCTURED_FORMAT_CONSOLE|JAVA_TOOL_OPTIONS";

	private static final Map<String, String> OF_STARTERS = Map.of("kafka", "SPRING_KAFKA_PROPERTIES_\\w+", "mail",
			"SPRING_MAIL_(USERNAME|PASSWORD|PROPERTIES_\\w+)");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z_]+)[:}]");

	private static final Pattern VALUE = Pattern.compile("@Value\\(\"\\$\\{([\\w.-]+)");

	private static final String SHARED = "service-defaults";

	static ProgramSettings of(String module) {
		String yaml = text(module, ".yml");
		String java = text(module, ".java") + text(SHARED, ".java");
		if (yaml.contains(SHARED + ".yml")) {
			yaml += "\n---\n" + text(SHARED, ".yml");
		}
		Set<String> names = new HashSet<>();
		found(PLACEHOLDER, yaml).forEach(names::add);
		Stream.of(properties(yaml), found(VALUE, java), BoundRecords.in(java).properties())
			.flatMap((properties) -> properties)
			.map(ProgramSettings::variable)
			.forEach(names::add);
		return new ProgramSettings(names, ofLibraries(module));
	}

	boolean has(String variable) {
		return this.names.contains(variable) || this.ofLibraries.matcher(variable).matches();
	}

	private static Pattern ofLibraries(String module) {
		String dependencies = SourceFile.text(Compose.ROOT.resolve(module + "/pom.xml"));
		return Pattern.compile(OF_STARTERS.keySet()
			.stream()
			.filter((starter) -> dependencies.contains(">spring-boot-starter-%s<".formatted(starter)))
			.map((starter) -> "|" + OF_STARTERS.get(starter))
			.collect(Collectors.joining("", OF_ALL, "")));
	}

	private static Stream<String> properties(String yaml) {
		return new YAMLMapper().readerFor(JsonNode.class)
			.<JsonNode>readValues(yaml)
			.readAll()
			.stream()
			.flatMap((document) -> below("", document));
	}

	private static Stream<String> below(String above, JsonNode node) {
		return node.isObject()
				? node.propertyStream().flatMap((entry) -> below(above + "." + entry.getKey(), entry.getValue()))
				: Stream.of(above.substring(1));
	}

	private static Stream<String> found(Pattern pattern, String text) {
		return pattern.matcher(text).results().map((found) -> found.group(1));
	}

	/// `mitosis.drain.wait-time` is `MITOSIS_DRAIN_WAITTIME`.
	private static String variable(String property) {
		return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
	}

	/// All of a module's files of a kind, in one text.
	private static String text(String module, String suffix) {
		try (Stream<Path> files = Files.walk(Compose.ROOT.resolve(module + "/src/main"))) {
			List<Path> all = files.filter((file) -> file.toString().endsWith(suffix)).toList();
			return all.stream().map(SourceFile::text).collect(Collectors.joining("\n---\n"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
