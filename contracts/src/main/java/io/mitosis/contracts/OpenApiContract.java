package io.mitosis.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// The OpenAPI document that is published for one service.
///
/// A test run with `-Dopenapi.write` publishes what the service serves, instead of comparing with it.
public final class OpenApiContract {

	private static final String FOLDER = "contracts/openapi/";

	private static final Path SOURCES = Path.of("../contracts/src/main/resources");

	private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

	private static final YAMLMapper YAML = YAMLMapper.builder()
		.disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
		.enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS,
				YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
		.build();

	private final String service;

	private OpenApiContract(String service) {
		this.service = service;
	}

	/// @param service its name, such as `user-service`
	public static OpenApiContract of(String service) {
		return new OpenApiContract(service);
	}

	public static List<OpenApiContract> all() {
		return Resources.names(FOLDER)
			.stream()
			.map((name) -> name.replace(".yaml", ""))
			.map(OpenApiContract::of)
			.toList();
	}

	/// The document as it is published; what is served instead, if that is to be
	/// published now.
	/// @param served the document as the service serves it, in JSON
	public String published(String served) {
		if (System.getProperty("openapi.write") != null) {
			write(readable(served));
			return readable(served);
		}
		return Resources.text(FOLDER + this.service + ".yaml");
	}

	/// A document in the form in which it is published.
	public static String readable(String json) {
		return YAML.writeValueAsString(JsonMapper.shared().readTree(json));
	}

	public JsonNode document() {
		return YAML.readTree(Resources.text(FOLDER + this.service + ".yaml"));
	}

	public List<Operation> operations() {
		return document().at("/paths")
			.propertyStream()
			.flatMap((path) -> path.getValue()
				.propertyStream()
				.filter((member) -> METHODS.contains(member.getKey()))
				.map((member) -> new Operation(member.getKey().toUpperCase(Locale.ROOT), path.getKey(),
						member.getValue())))
			.toList();
	}

	private void write(String document) {
		try {
			Path file = SOURCES.resolve(FOLDER + this.service + ".yaml");
			Files.createDirectories(file.getParent());
			Files.writeString(file, document);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public String toString() {
		return this.service;
	}

	/// One thing that can be asked of a service.
	public record Operation(String method, String path, JsonNode description) {

		@Override
		public String toString() {
			return this.method + " " + this.path;
		}

	}

}
