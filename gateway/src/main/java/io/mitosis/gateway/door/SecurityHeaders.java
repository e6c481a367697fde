package io.mitosis.gateway.door;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.MediaType;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CompositeHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/// What browsers are told about every answer, once each; HSTS only over HTTPS, and not for
/// localhost, where it would bind every port of the machine.
///
/// An answer that says it already keeps what it says. Keycloak's pages say what they need themselves, and some of them
/// live in frames.
final class SecurityHeaders implements HeaderWriter {

	private static final String KEYCLOAK = "keycloak";

	private final HeaderWriter all = new CompositeHeaderWriter(
			List.of(new StaticHeadersWriter("X-Content-Type-Options", "nosniff"),
					new StaticHeadersWriter("Referrer-Policy", "no-referrer"),
					new StaticHeadersWriter("X-Frame-Options", "DENY"),
					new StaticHeadersWriter("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
					new CacheControlHeadersWriter(), hsts()));

	@Override
	public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
		if (!isOfKeycloak(request, response)) {
			this.all.writeHeaders(request, response);
		}
	}

	private static HeaderWriter hsts() {
		HstsHeaderWriter hsts = new HstsHeaderWriter();
		hsts.setRequestMatcher((request) -> request.isSecure() && !request.getServerName().equals("localhost"));
		return hsts;
	}

	private static boolean isOfKeycloak(HttpServletRequest request, HttpServletResponse response) {
		String type = response.getContentType();
		boolean ourRefusal = type != null && type.startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		return KEYCLOAK.equals(request.getAttribute(MvcUtils.GATEWAY_ROUTE_ID_ATTR)) && !ourRefusal;
	}

}
