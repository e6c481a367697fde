package io.mitosis.gateway.route;

import io.mitosis.gateway.resilience.RouteGuards;
import io.mitosis.gateway.resilience.StaleIfError;

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

	private final RouteGuards guards;

	private final StaleIfError fallback;

	private final FailOver failOver;

	Routes(RouteGuards guards, StaleIfError fallback, FailOver failOver) {
		this.guards = guards;
		this.fallback = fallback;
		this.failOver = failOver;
	}

	@Bean
	RouterFunction<ServerResponse> users() {
		return service("user-service", path("/api/v1/users/**"));
	}

	@Bean
	RouterFunction<ServerResponse> money() {
		return service("billing-service", path("/api/v1/plans/**", "/api/v1/account/**", "/api/v1/accounts/**",
				"/api/v1/invoices/**", "/api/v1/billing-runs/**"));
	}

	/// Before the other messages, for it has a client of its own.
	@Bean
	@Order(0)
	RouterFunction<ServerResponse> stream(EventStreams streams) {
		return service("notification-stream", "notification-service", path("/api/v1/notifications/stream"), streams);
	}

	@Bean
	RouterFunction<ServerResponse> messages() {
		return service("notification-service", path("/api/v1/notifications/**"));
	}

	/// The one realm and what its pages load; the master realm and the console stay
	/// inside.
	@Bean
	RouterFunction<ServerResponse> identity(@Value("${mitosis.keycloak-url}") String keycloak) {
		return route("keycloak").route(path("/auth/realms/mitosis/**", "/auth/resources/**"), http())
			.before(uri(keycloak))
			.filter(this.guards.of("keycloak"))
			.filter(this.failOver.of("keycloak"))
			.filter(this.failOver::oncePerInstance)
			.build();
	}

	RouterFunction<ServerResponse> service(String name, RequestPredicate paths) {
		return service(name, name, paths, new WholeAnswers(http()));
	}

	private RouterFunction<ServerResponse> service(String route, String service, RequestPredicate paths,
			HandlerFunction<ServerResponse> handler) {
		return route(route).route(paths, handler)
			.filter(this.fallback.of(route))
			.filter(this.guards.of(route))
			.filter(this.failOver.of(route))
			.filter(lb(service))
			.filter(this.failOver::oncePerInstance)
			.build();
	}

}
