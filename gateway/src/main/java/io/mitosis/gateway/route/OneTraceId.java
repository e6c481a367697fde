package io.mitosis.gateway.route;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/// Drops the trace id that a service answers with: it is the one that the gateway has already put on the answer.
@Component
class OneTraceId implements ResponseHttpHeadersFilter {

	@Override
	public HttpHeaders apply(HttpHeaders headers, ServerResponse response) {
		HttpHeaders kept = new HttpHeaders(headers);
		kept.remove("X-Trace-Id");
		return kept;
	}

}
