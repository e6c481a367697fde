package io.mitosis.defaults.openapi;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Nullness;

/// Reads from the nullness of a record's components which of its fields are always there; an `Optional` need not be.
final class RecordSchemas implements ModelConverter {

	private static final String NULL = "null";

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
		Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
		if (schema != null && raw.isRecord()) {
			complete(defined(schema, context), raw);
		}
		return schema;
	}

	private static @Nullable Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
		String reference = schema.get$ref();
		return (reference != null) ? context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1))
				: schema;
	}

	private static void complete(@Nullable Schema<?> schema, Class<?> type) {
		if (schema == null || schema.getProperties() == null) {
			return;
		}
		List<String> required = Arrays.stream(type.getRecordComponents())
			.filter((component) -> !isNullable(component) && component.getType() != Optional.class)
			.map(RecordComponent::getName)
			.filter(schema.getProperties()::containsKey)
			.toList();
		schema.setRequired(required.isEmpty() ? null : required);
		Arrays.stream(type.getRecordComponents())
			.filter(RecordSchemas::isNullable)
			.forEach((component) -> schema.getProperties()
				.computeIfPresent(component.getName(), (name, property) -> orNull(property)));
	}

	private static Schema<?> orNull(Schema<?> property) {
		if (property.get$ref() != null) {
			return new JsonSchema().anyOf(List.of(property, new JsonSchema().types(Set.of(NULL))));
		}
		if (property.getTypes() != null) {
			Set<String> types = new LinkedHashSet<>(property.getTypes());
			types.add(NULL);
			property.setTypes(types);
		}
		return property;
	}

	private static boolean isNullable(RecordComponent component) {
		return Nullness.forMethodReturnType(component.getAccessor()) == Nullness.NULLABLE;
	}

}
