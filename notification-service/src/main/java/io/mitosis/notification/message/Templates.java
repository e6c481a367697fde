package io.mitosis.notification.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Reads `templates/<kind>.txt`, each once.
@Component
class Templates {

	private final Map<String, Template> templates = new ConcurrentHashMap<>();

	Template get(String kind) {
		return this.templates.computeIfAbsent(kind, Templates::read);
	}

	private static Template read(String kind) {
		try {
			return Template
				.parse(new ClassPathResource("templates/" + kind + ".txt").getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
