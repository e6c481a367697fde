package io.mitosis.gateway.route;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/// Says where a request came from, by what the socket says; what a client claims about it was removed before.
@Component
class ForwardedHeaders implements RequestHttpHeadersFilter, Ordered {

	@Override
	public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
		HttpHeaders forwarded = new HttpHeaders(headers);
		forwarded.set("X-Forwarded-For", request.servletRequest().getRemoteAddr());
		forwarded.set("X-Forwarded-Proto", request.servletRequest().getScheme());
		forwarded.set("X-Forwarded-Host", request.servletRequest().getServerName());
		forwarded.set("X-Forwarded-Port", Integer.toString(request.servletRequest().getServerPort()));
		return forwarded;
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
