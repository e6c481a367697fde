package io.mitosis.gateway.route;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/// Adds `route` to `http.server.requests`; what is refused before it finds a route counts as `none`.
@Component
class RouteTag extends DefaultServerRequestObservationConvention {

	@Override
	public KeyValues getLowCardinalityKeyValues(ServerRequestObservationContext context) {
		HttpServletRequest request = context.getCarrier();
		Object route = (request != null) ? request.getAttribute(MvcUtils.GATEWAY_ROUTE_ID_ATTR) : null;
		return super.getLowCardinalityKeyValues(context)
			.and(KeyValue.of("route", (route != null) ? route.toString() : "none"));
	}

}
