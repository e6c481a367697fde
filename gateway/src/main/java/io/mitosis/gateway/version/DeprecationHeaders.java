package io.mitosis.gateway.version;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.mitosis.gateway.version.ApiProperties.Deprecation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Tells clients by `Deprecation` (RFC 9745), `Sunset` (RFC 8594) and a `Link` that what they call is on its way out.
///
/// It says so with refusals too, hence before the security.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
@EnableConfigurationProperties(ApiProperties.class)
class DeprecationHeaders extends OncePerRequestFilter {

	private final List<Rule> rules;

	DeprecationHeaders(ApiProperties properties) {
		this.rules = properties.deprecations().stream().map(Rule::of).toList();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		this.rules.stream().filter((rule) -> rule.fits(request)).findFirst().ifPresent((rule) -> rule.tell(response));
		chain.doFilter(request, response);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return this.rules.isEmpty();
	}

	private record Rule(PathPattern path, @Nullable HttpMethod method, Instant since, @Nullable Instant sunset,
			@Nullable URI link) {

		static Rule of(Deprecation deprecation) {
			return new Rule(PathPatternParser.defaultInstance.parse(Objects.requireNonNull(deprecation.path())),
					deprecation.method(), Objects.requireNonNull(deprecation.since()), deprecation.sunset(),
					deprecation.link());
		}

		boolean fits(HttpServletRequest request) {
			return (this.method == null || this.method.matches(request.getMethod()))
					&& this.path.matches(PathContainer.parsePath(request.getRequestURI()));
		}

		void tell(HttpServletResponse response) {
			response.setHeader("Deprecation", "@" + this.since.getEpochSecond());
			if (this.sunset != null) {
				response.setDateHeader("Sunset", this.sunset.toEpochMilli());
			}
			if (this.link != null) {
				response.addHeader(HttpHeaders.LINK, "<%s>; rel=\"deprecation\"".formatted(this.link));
			}
		}

	}

}
