package io.mitosis.lab.deployment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import io.mitosis.lab.system.Checkout;

/// The files of which manifests are made.
final class KubernetesSources {

	private KubernetesSources() {
	}

	static Map<String, String> developmentValues() {
		return variables(Checkout.here().resolve(".env.example"));
	}

	/// `NAME=value`, a line each.
	static Map<String, String> variables(Path file) {
		Map<String, String> variables = new LinkedHashMap<>();
		SourceFile.text(file)
			.lines()
			.filter((line) -> line.contains("=") && !line.startsWith("#"))
			.forEach((line) -> variables.put(line.substring(0, line.indexOf('=')),
					line.substring(line.indexOf('=') + 1)));
		return variables;
	}

	static String base64(String value) {
		return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
	}

}
