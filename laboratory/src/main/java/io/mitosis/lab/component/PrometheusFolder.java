package io.mitosis.lab.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.Port;

/// Prometheus' folder in a home: its configuration, made from the template `prometheus/local.yml`, and its figures.
///
/// @param workplace the home and its addresses
/// @param path the folder
record PrometheusFolder(Workplace workplace, Path path) {

	private static final Set<String> ALERTS = Set.of("classroom", "production");

	/// In capitals, so that `${1}` of a relabelling stays what it is.
	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)}");

	static PrometheusFolder of(Workplace workplace) {
		return new PrometheusFolder(workplace, workplace.home().data("prometheus"));
	}

	Path configuration() {
		return resolve("prometheus.yml");
	}

	Path resolve(String name) {
		return this.path.resolve(name);
	}

	/// Fills in the template; what it was before is forgotten, for ports move.
	void write() {
		try {
			Files.createDirectories(this.path);
			writePassword();
			String template = Files.readString(this.workplace.home().checkout().resolve("prometheus/local.yml"));
			Files.writeString(configuration(), filled(template));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String filled(String template) {
		Map<String, String> values = values();
		return PLACEHOLDER.matcher(template).replaceAll((found) -> Matcher.quoteReplacement(value(values, found)));
	}

	private static String value(Map<String, String> values, MatchResult found) {
		return Optional.ofNullable(values.get(found.group(1)))
			.orElseThrow(() -> new LabException("prometheus/local.yml asks for %s, and only %s are filled in"
				.formatted(found.group(), String.join(", ", values.keySet().stream().sorted().toList()))));
	}

	private Map<String, String> values() {
		return Map.of("EUREKA_URL", this.workplace.addresses().discovery() + "/eureka", "EUREKA_PASSWORD_FILE",
				passwordFile().toString(), "RULES",
				this.workplace.home().checkout().resolve("prometheus/rules").toString(), "ALERTS", alerts(),
				"DISCOVERY", "127.0.0.1:" + this.workplace.port(Port.DISCOVERY), "PROMETHEUS",
				"127.0.0.1:" + this.workplace.port(Port.PROMETHEUS));
	}

	private String alerts() {
		String alerts = this.workplace.addresses().settings().find("MITOSIS_ALERTS").orElse("classroom");
		if (!ALERTS.contains(alerts)) {
			throw new LabException("MITOSIS_ALERTS is '%s': it can be classroom or production".formatted(alerts));
		}
		return alerts;
	}

	/// A file of its own that only its owner can read, for the configuration is shown on
	/// Prometheus' page.
	private void writePassword() throws IOException {
		Path written = Files.createTempFile(this.path, "eureka", ".new"); // with mode 600
		Files.writeString(written, this.workplace.setting("MITOSIS_EUREKA_PASSWORD"));
		Files.move(written, passwordFile(), StandardCopyOption.REPLACE_EXISTING);
	}

	private Path passwordFile() {
		return resolve("eureka.password");
	}

}
