package io.mitosis.lab.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The settings of a system: `.env.example`, then `.env`, then the environment; the later one wins.
///
/// An empty value counts as absent, because Keycloak would take it for a value.
///
/// @param values the settings by their names
public record Settings(Map<String, String> values) {

	public Settings {
		values = Map.copyOf(values);
	}

	/// Reads the settings of a checkout over which an environment has the last word.
	public static Settings read(Checkout checkout, Map<String, String> environment) {
		Map<String, String> values = new HashMap<>();
		for (String name : List.of(".env.example", ".env")) {
			values.putAll(lines(checkout.resolve(name)));
		}
		values.putAll(environment);
		values.values().removeIf(String::isBlank);
		return new Settings(values);
	}

	/// A setting that may be absent.
	public Optional<String> find(String name) {
		return Optional.ofNullable(this.values.get(name));
	}

	/// A setting that must be there.
	///
	/// @throws LabException when it is not
	public String get(String name) {
		return find(name).orElseThrow(() -> new LabException(
				"%s is not set: see .env.example, and put your own value into .env or the environment"
					.formatted(name)));
	}

	/// All settings whose names begin alike.
	public Map<String, String> under(String prefix) {
		Map<String, String> found = new TreeMap<>(this.values);
		found.keySet().removeIf((name) -> !name.startsWith(prefix));
		return found;
	}

	/// The same settings but one.
	public Settings without(String name) {
		Map<String, String> others = new HashMap<>(this.values);
		others.remove(name);
		return new Settings(others);
	}

	private static Map<String, String> lines(Path file) {
		Map<String, String> values = new HashMap<>();
		if (Files.exists(file)) {
			read(file).stream()
				.map(String::strip)
				.filter((line) -> !line.startsWith("#") && line.contains("="))
				.map((line) -> line.split("=", 2))
				.forEach((pair) -> values.put(pair[0].strip(), unquoted(pair[1].strip())));
		}
		return values;
	}

	private static List<String> read(Path file) {
		try {
			return Files.readAllLines(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String unquoted(String value) {
		return value.matches("\".*\"|'.*'") ? value.substring(1, value.length() - 1) : value;
	}

}
