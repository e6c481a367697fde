package io.mitosis.contracts;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import tools.jackson.databind.JsonNode;

/// JSON Schema 2020-12 as we use it: formats count, and a schema may say where its message travels.
final class Schemas {

	/// Our keyword: topic and source of a message, and JSON pointers to its subject and
	/// key.
	static final String MESSAGE = "x-message";

	private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
		.keyword(new NonValidationKeyword(MESSAGE))
		.build();

	private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(DIALECT, (registry) -> registry
		.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

	private Schemas() {
	}

	static Schema compile(JsonNode schema) {
		return REGISTRY.getSchema(schema);
	}

}
