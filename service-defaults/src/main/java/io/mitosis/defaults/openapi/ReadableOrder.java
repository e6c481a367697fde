package io.mitosis.defaults.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.util.StringUtils;

/// Gives a document an order and names that depend on nothing but the paths, so that a comparison finds real changes.
final class ReadableOrder implements GlobalOpenApiCustomizer {

	private static final String ROOT = "^(/api/v\\d+)?/";

	@Override
	public void customise(OpenAPI document) {
		Paths sorted = new Paths();
		new TreeMap<>(document.getPaths()).forEach(sorted::addPathItem);
		document.setPaths(sorted);
		document.setTags(null);
		sorted.forEach((path, item) -> item.readOperationsMap()
			.forEach((method, operation) -> describe(path, method, operation)));
		document.getComponents().setSchemas(new TreeMap<>(document.getComponents().getSchemas()));
	}

	private static void describe(String path, HttpMethod method, Operation operation) {
		List<String> segments = Arrays.asList(path.replaceFirst(ROOT, "").split("/"));
		operation.setTags(List.of(segments.getFirst()));
		operation.setOperationId(method.name().toLowerCase(Locale.ROOT)
				+ segments.stream().map(ReadableOrder::word).collect(Collectors.joining()));
		ApiResponses responses = new ApiResponses();
		new TreeMap<>(operation.getResponses()).forEach(responses::addApiResponse);
		operation.setResponses(responses);
	}

	private static String word(String segment) {
		return segment.startsWith("{") ? "By" + StringUtils.capitalize(segment.substring(1, segment.length() - 1))
				: Arrays.stream(segment.split("-")).map(StringUtils::capitalize).collect(Collectors.joining());
	}

}
