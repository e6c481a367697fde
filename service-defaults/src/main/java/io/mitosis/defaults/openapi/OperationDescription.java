package io.mitosis.defaults.openapi;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;

/// Completes what springdoc reads from a controller's method by its [Endpoint] and by what follows from its parameters.
final class OperationDescription implements GlobalOperationCustomizer {

	/// Which problems a header brings with it.
	private static final Map<String, Set<Refusal>> BY_HEADER = Map.of(HttpHeaders.IF_MATCH,
			EnumSet.of(Refusal.PRECONDITION_FAILED, Refusal.PRECONDITION_REQUIRED), "Idempotency-Key",
			EnumSet.of(Refusal.CONFLICT, Refusal.UNPROCESSABLE_CONTENT));

	@Override
	public Operation customize(Operation operation, HandlerMethod method) {
		Endpoint endpoint = method.getMethodAnnotation(Endpoint.class);
		Set<Refusal> refusals = EnumSet.of(Refusal.SERVICE_UNAVAILABLE);
		for (MethodParameter parameter : method.getMethodParameters()) {
			refusals.addAll(refusals(parameter));
			describe(operation, parameter);
		}
		if (endpoint != null) {
			operation.setSummary(endpoint.value());
			success(operation, endpoint);
			for (String header : endpoint.requires()) {
				operation
					.addParametersItem(new HeaderParameter().name(header).required(true).schema(new StringSchema()));
				refusals.add(Refusal.BAD_REQUEST);
				refusals.addAll(BY_HEADER.getOrDefault(header, Set.of()));
			}
			Arrays.stream(endpoint.filters()).forEach((filter) -> operation.addParametersItem(filter(filter)));
			Arrays.stream(endpoint.refusals()).map(Refusal::of).forEach(refusals::add);
		}
		refusals.forEach((refusal) -> refuse(operation, refusal));
		return operation;
	}

	static void refuse(Operation operation, Refusal refusal) {
		operation.getResponses().addApiResponse(refusal.status(), new ApiResponse().$ref(refusal.component()));
	}

	private static Set<Refusal> refusals(MethodParameter parameter) {
		RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
		if (header != null) {
			Set<Refusal> refusals = EnumSet.of(Refusal.BAD_REQUEST);
			refusals.addAll(BY_HEADER.getOrDefault(name(header), Set.of()));
			return refusals;
		}
		if (parameter.hasParameterAnnotation(RequestBody.class)) {
			return EnumSet.of(Refusal.BAD_REQUEST, Refusal.CONTENT_TOO_LARGE, Refusal.UNSUPPORTED_MEDIA_TYPE,
					Refusal.UNPROCESSABLE_CONTENT);
		}
		if (parameter.hasParameterAnnotation(PathVariable.class)) {
			return EnumSet.of(Refusal.BAD_REQUEST, Refusal.NOT_FOUND);
		}
		return isQuery(parameter) ? EnumSet.of(Refusal.BAD_REQUEST) : Set.of();
	}

	private static void describe(Operation operation, MethodParameter parameter) {
		RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
		if (header != null && BY_HEADER.containsKey(name(header))) {
			parameters(operation).filter((each) -> name(header).equals(each.getName()))
				.forEach((each) -> each.required(true));
		}
		if (isQuery(parameter)) {
			operation.getParameters().removeIf((each) -> each.getName() == null || isNamed(each, parameter));
			operation.addParametersItem(new Parameter().$ref(CommonComponents.LIMIT));
			operation.addParametersItem(new Parameter().$ref(CommonComponents.AFTER));
		}
	}

	private static void success(Operation operation, Endpoint endpoint) {
		Map.Entry<String, ApiResponse> read = operation.getResponses().entrySet().iterator().next();
		HttpStatus status = (endpoint.status() != HttpStatus.OK) ? endpoint.status()
				: HttpStatus.valueOf(Integer.parseInt(read.getKey()));
		ApiResponse response = read.getValue().description(status.getReasonPhrase());
		if (status == HttpStatus.NO_CONTENT) {
			response.setContent(null);
		}
		for (String header : endpoint.headers()) {
			response.addHeaderObject(header, new Header().$ref(header));
		}
		operation.setResponses(new ApiResponses().addApiResponse(Integer.toString(status.value()), response));
	}

	private static Parameter filter(String name) {
		return new QueryParameter().name(name).description("Only what has exactly this").schema(new StringSchema());
	}

	private static boolean isQuery(MethodParameter parameter) {
		return MultiValueMap.class.isAssignableFrom(parameter.getParameterType())
				&& !HttpHeaders.class.isAssignableFrom(parameter.getParameterType());
	}

	private static boolean isNamed(Parameter described, MethodParameter parameter) {
		return described.getName().equals(parameter.getParameter().getName());
	}

	private static Stream<Parameter> parameters(Operation operation) {
		return (operation.getParameters() != null) ? operation.getParameters().stream() : Stream.empty();
	}

	private static String name(RequestHeader header) {
		return header.value().isEmpty() ? header.name() : header.value();
	}

}
