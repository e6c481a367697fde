package io.mitosis.gateway.route;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.mitosis.defaults.problem.UnavailableException;
import io.mitosis.gateway.instance.Ejections;
import io.mitosis.gateway.resilience.Deadline;
import io.mitosis.gateway.resilience.UnansweredException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Tries another instance when one does not answer, and ejects the one that did not.
///
/// A connection that was never made did nothing, so any method is tried again; after that only methods that change
/// nothing are, while the budget lasts. It stands before the load balancer, which chooses anew for each try.
@Component
class FailOver implements HandlerFilterFunction<ServerResponse, ServerResponse> {

	private static final Logger logger = LoggerFactory.getLogger(FailOver.class);

	private static final String TRIED = FailOver.class.getName() + ".tried";

	private static final int TRIES = 3;

	private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

	private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

	private final Ejections ejections;

	private final MeterRegistry meters;

	FailOver(Ejections ejections, MeterRegistry meters) {
		this.ejections = ejections;
		this.meters = meters;
	}

	/// @param route its id, which names its counter of `gateway.failovers{route}`:
	/// further tries at another instance
	HandlerFilterFunction<ServerResponse, ServerResponse> of(String route) {
		furtherTries(route);
		return this;
	}

	@Override
	public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
		MvcUtils.putAttribute(request, TRIED, new HashSet<String>());
		boolean asked = false;
		for (int tries = 1;; tries++) {
			try {
				return next.handle(request);
			}
			catch (ResourceAccessException failure) {
				asked = true;
				eject(request, failure);
				if (tries == TRIES || Deadline.hasPassed() || !mayBeTriedAgain(request, failure)) {
					throw new UnansweredException(route(request), RETRY_AFTER);
				}
			}
			catch (HttpServerErrorException nobodyLeft) {
				throw asked ? new UnansweredException(route(request), RETRY_AFTER)
						: new UnavailableException(route(request), RETRY_AFTER, nobodyLeft);
			}
		}
	}

	/// Stands behind the load balancer: whoever kept one try waiting does not get
	/// another.
	ServerResponse oncePerInstance(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
		Set<String> tried = MvcUtils.getAttribute(request, TRIED);
		if (tried != null && !tried.add(instance(request))) {
			throw new HttpServerErrorException(HttpStatus.SERVICE_UNAVAILABLE, "Nobody is left to try");
		}
		if (tried != null && tried.size() > 1) {
			furtherTries(route(request)).increment();
		}
		return next.handle(request);
	}

	private Counter furtherTries(String route) {
		return Counter.builder("gateway.failovers")
			.description("Further tries at another instance")
			.tag("route", route)
			.register(this.meters);
	}

	private void eject(ServerRequest request, ResourceAccessException failure) {
		String instance = instance(request);
		this.ejections.eject(instance);
		logger.warn("{} did not answer {} {}: {}", instance, request.method(), request.path(), reason(failure));
	}

	private static boolean mayBeTriedAgain(ServerRequest request, ResourceAccessException failure) {
		return neverArrived(failure) || SAFE.contains(request.method());
	}

	private static boolean neverArrived(ResourceAccessException failure) {
		return failure.getCause() instanceof ConnectException
				|| failure.getCause() instanceof HttpConnectTimeoutException;
	}

	private static String route(ServerRequest request) {
		return (String) request.attribute(MvcUtils.GATEWAY_ROUTE_ID_ATTR).orElse("This route");
	}

	private static String instance(ServerRequest request) {
		return request.attribute(MvcUtils.GATEWAY_REQUEST_URL_ATTR)
			.map(URI.class::cast)
			.map(URI::getAuthority)
			.orElse("nobody");
	}

	private static String reason(Exception failure) {
		return NestedExceptionUtils.getMostSpecificCause(failure).toString();
	}

}
