package io.mitosis.gateway.route;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.removeRequestHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.setPath;
import static org.springframework.cloud.gateway.server.mvc.predicate.GatewayRequestPredicates.method;
import static org.springframework.cloud.gateway.server.mvc.predicate.GatewayRequestPredicates.path;

/// Lets everybody read what a service says about its API: `/docs/openapi/user-service` is what is running right now, not
/// a copy.
@Configuration(proxyBeanMethods = false)
public class Documents {

	/// The services that have a document, in the order in which a reader meets them.
	public static final List<String> SERVICES = List.of("user-service", "billing-service", "notification-service");

	@Bean
	RouterFunction<ServerResponse> openApiDocuments(Routes routes) {
		return SERVICES.stream().map((service) -> document(service, routes)).reduce(RouterFunction::and).orElseThrow();
	}

	/// The token that a browser may send along is none of the document's business.
	private static RouterFunction<ServerResponse> document(String service, Routes routes) {
		return routes.service(service, method(HttpMethod.GET).and(path("/docs/openapi/" + service)))
			.filter(HandlerFilterFunction
				.ofRequestProcessor(setPath("/v3/api-docs").andThen(removeRequestHeader(HttpHeaders.AUTHORIZATION))));
	}

}
