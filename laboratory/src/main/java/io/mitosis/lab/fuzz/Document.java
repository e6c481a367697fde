package io.mitosis.lab.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import io.mitosis.lab.system.Checkout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// A published OpenAPI document (3.1, whose schemas are JSON Schema 2020-12).
///
/// @param root the whole of it
record Document(JsonNode root) {

	private static final String FOLDER = "contracts/src/main/resources/contracts/openapi";

	private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

	private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(Dialects.getDraft202012(),
			(registry) -> registry
				.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

	/// Every operation that this checkout publishes, in the order of the files.
	static List<Operation> operations(Checkout checkout) {
		try (Stream<Path> files = Files.list(checkout.resolve(FOLDER))) {
			return files.sorted().map(Document::read).flatMap(Document::operations).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Document read(Path file) {
		return new Document(new YAMLMapper().readTree(file.toFile()));
	}

	Stream<Operation> operations() {
		return this.root.path("paths")
			.propertyStream()
			.flatMap((path) -> path.getValue()
				.propertyStream()
				.filter((member) -> METHODS.contains(member.getKey()))
				.map((member) -> new Operation(this, member.getKey().toUpperCase(Locale.ROOT), path.getKey(),
						member.getValue())));
	}

	/// What a node says, or what it refers to.
	JsonNode resolve(JsonNode node) {
		return node.has("$ref") ? this.root.at(node.path("$ref").asString().substring(1)) : node;
	}

	/// Holds a value against a schema of this document.
	///
	/// @return one sentence for each violation
	List<String> violations(JsonNode schema, JsonNode value) {
		ObjectNode whole = ((ObjectNode) this.root).objectNode();
		whole.set("allOf", whole.arrayNode().add(schema));
		whole.set("components", this.root.path("components"));
		return SCHEMAS.getSchema(whole).validate(value).stream().map(Error::toString).toList();
	}

}
