package io.mitosis.gateway.door;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;

/// Passes on only what is meant for the other end (RFC 9110, 7.6.1), in both directions.
///
/// The framework removes hop-by-hop headers too, but not those that `Connection` names. Nor does it hide what a service
/// tells about its server.
@Configuration(proxyBeanMethods = false)
class EndToEndHeaders {

	private static final Set<String> HOP_BY_HOP = Set.of("connection", "keep-alive", "te", "trailer",
			"transfer-encoding", "upgrade");

	/// A caller's idea of a trace id would be taken for ours in the logs.
	private static final Set<String> NOT_A_CALLERS = Set.of("x-trace-id");

	private static final Set<String> NOBODYS_BUSINESS = Set.of("server", "x-powered-by", "via");

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	RequestHttpHeadersFilter endToEndRequest() {
		return (headers, request) -> endToEnd(headers, NOT_A_CALLERS);
	}

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	ResponseHttpHeadersFilter endToEndResponse() {
		return (headers, response) -> endToEnd(headers, NOBODYS_BUSINESS);
	}

	private static HttpHeaders endToEnd(HttpHeaders headers, Set<String> alsoRemoved) {
		Set<String> removed = new TreeSet<>(alsoRemoved);
		removed.addAll(HOP_BY_HOP);
		for (String named : headers.getValuesAsList(HttpHeaders.CONNECTION)) {
			removed.add(named.toLowerCase(Locale.ROOT));
		}
		HttpHeaders kept = new HttpHeaders();
		headers.forEach((String name, List<String> values) -> {
			String key = name.toLowerCase(Locale.ROOT);
			if (!removed.contains(key) && !key.startsWith("proxy-")) {
				kept.addAll(name, values);
			}
		});
		return kept;
	}

}
