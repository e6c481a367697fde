package io.mitosis.lab.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.mitosis.lab.system.Checkout;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The environment variables that our programs take, by their configuration and their code.
///
/// @param names what is mentioned as a variable, what is a property of a YAML file, and what is a part of a
/// `@ConfigurationProperties` record, all written as a variable
record SettingNames(Set<String> names) {

	/// What Spring Boot, its Kafka and mail clients and the JVM take besides.
	private static final Pattern FOREIGN = Pattern.compile("SPRING_(KAFKA_PROPERTIES|MAIL_PROPERTIES)_\\w+"
			+ "|SPRING_MAIL_(USERNAME|PASSWORD)|SPRING_PROFILES_ACTIVE|JAVA_TOOL_OPTIONS");

	private static final Pattern VARIABLE = Pattern.compile("\\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\\b");

	private static final Pattern PREFIX = Pattern.compile("@ConfigurationProperties\\(\"([\\w.-]+)\"\\)");

	private static final Pattern COMPONENT = Pattern.compile("\\b([a-z]\\w*)(?=\\s*[,)])");

	private static final List<String> MODULES = List.of("service-defaults", "discovery", "gateway", "user-service",
			"billing-service", "notification-service");

	static SettingNames ofOurPrograms() {
		SettingNames known = new SettingNames(new TreeSet<>());
		for (String module : MODULES) {
			files(Checkout.here().resolve(module + "/src/main")).forEach(known::read);
		}
		return known;
	}

	boolean know(String variable) {
		return this.names.contains(variable) || FOREIGN.matcher(variable).matches();
	}

	private void read(Path file) {
		String text = KubernetesObjects.text(file);
		if (file.toString().endsWith(".yml")) {
			VARIABLE.matcher(text).results().map((found) -> found.group()).forEach(this.names::add);
			new YAMLMapper().readerFor(JsonNode.class)
				.<JsonNode>readValues(text)
				.readAll()
				.forEach((yaml) -> flatten("", yaml));
		}
		else if (file.toString().endsWith(".java")) {
			PREFIX.matcher(text)
				.results()
				.forEach((prefix) -> COMPONENT.matcher(text)
					.results()
					.forEach((component) -> this.names.add(variable(prefix.group(1) + "." + component.group(1)))));
		}
	}

	private void flatten(String above, JsonNode node) {
		node.properties().forEach((entry) -> {
			String key = above.isEmpty() ? entry.getKey() : above + "." + entry.getKey();
			this.names.add(variable(key));
			flatten(key, entry.getValue());
		});
	}

	/// `mitosis.drain.wait-time` is `MITOSIS_DRAIN_WAITTIME`.
	private static String variable(String property) {
		return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
	}

	private static List<Path> files(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
