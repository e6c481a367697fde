package io.mitosis.gateway.route;

import java.net.URI;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/// Says where a request came from; what a client claims about it was removed before.
///
/// The address is the socket's, or what a trusted proxy told. The rest is the one origin, so that no `Host` that a
/// client made up comes back in a link.
@Component
class ForwardedHeaders implements RequestHttpHeadersFilter, Ordered {

	private final URI origin;

	ForwardedHeaders(@Value("${mitosis.origin}") URI origin) {
		this.origin = origin;
	}

	@Override
	public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
		HttpHeaders forwarded = new HttpHeaders(headers);
		forwarded.set("X-Forwarded-For", request.servletRequest().getRemoteAddr());
		forwarded.set("X-Forwarded-Proto", this.origin.getScheme());
		forwarded.set("X-Forwarded-Host", this.origin.getHost());
		forwarded.set("X-Forwarded-Port", Integer.toString(port()));
		return forwarded;
	}

	private int port() {
		if (this.origin.getPort() != -1) {
			return this.origin.getPort();
		}
		return "https".equals(this.origin.getScheme()) ? 443 : 80;
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
