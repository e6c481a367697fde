package io.mitosis.gateway;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

	private static RouterFunction<ServerResponse> service(String name, RequestPredicate paths, FailOver failOver) {
		return route(name).route(paths, http())
			.filter(failOver)
			.filter(lb(name))
			.filter(failOver::oncePerInstance)
			.build();
	}

}
