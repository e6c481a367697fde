package io.mitosis.gateway.route;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.filter.LoadBalancerFilterFunctions.lb;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.cloud.gateway.server.mvc.predicate.GatewayRequestPredicates.path;

/// Which path belongs to whom. Nothing is stripped: a service serves the same paths as the gateway.
@Configuration(proxyBeanMethods = false)
class Routes {

	@Bean
	RouterFunction<ServerResponse> users(FailOver failOver) {
		return service("user-service", path("/api/v1/users/**"), failOver);
	}

	@Bean
	RouterFunction<ServerResponse> money(FailOver failOver) {
		return service("billing-service", path("/api/v1/plans/**", "/api/v1/account/**", "/api/v1/accounts/**",
				"/api/v1/invoices/**", "/api/v1/billing-runs/**"), failOver);
	}

	/// Before the other messages, for it has a client of its own.
	@Bean
	@Order(0)
	RouterFunction<ServerResponse> stream(FailOver failOver, EventStreams streams) {
		return service("notification-stream", "notification-service", path("/api/v1/notifications/stream"), streams,
				failOver);
	}

	@Bean
	RouterFunction<ServerResponse> messages(FailOver failOver) {
		return service("notification-service", path("/api/v1/notifications/**"), failOver);
	}

	/// The one realm and what its pages load; the master realm and the console stay
	/// inside.
	@Bean
	RouterFunction<ServerResponse> identity(@Value("${mitosis.keycloak-url}") String keycloak, FailOver failOver) {
		return route("keycloak").route(path("/auth/realms/mitosis/**", "/auth/resources/**"), http())
			.before(uri(keycloak))
			.filter(failOver)
			.filter(failOver::oncePerInstance)
			.build();
	}

	static RouterFunction<ServerResponse> service(String name, RequestPredicate paths, FailOver failOver) {
		return service(name, name, paths, new WholeAnswers(http()), failOver);
	}

	private static RouterFunction<ServerResponse> service(String route, String service, RequestPredicate paths,
			HandlerFunction<ServerResponse> handler, FailOver failOver) {
		return route(route).route(paths, handler)
			.filter(failOver)
			.filter(lb(service))
			.filter(failOver::oncePerInstance)
			.build();
	}

}
