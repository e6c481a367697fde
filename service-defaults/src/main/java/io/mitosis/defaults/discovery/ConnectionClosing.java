package io.mitosis.defaults.discovery;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers `Connection: close` while the instance drains (RFC 9112, section 9.6), so that clients come back on a new
/// connection, which a balancer gives to somebody else; one that balances TCP cannot move those that are open.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ConnectionClosing extends OncePerRequestFilter
		implements ApplicationListener<AvailabilityChangeEvent<ReadinessState>> {

	private volatile boolean leaving;

	@Override
	public void onApplicationEvent(AvailabilityChangeEvent<ReadinessState> change) {
		this.leaving = change.getState() == ReadinessState.REFUSING_TRAFFIC;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.leaving) {
			response.setHeader(HttpHeaders.CONNECTION, "close");
		}
		chain.doFilter(request, response);
	}

}
