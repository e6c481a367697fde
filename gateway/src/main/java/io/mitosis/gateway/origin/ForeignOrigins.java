package io.mitosis.gateway.origin;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Lets pages of the origins that were named call the API, with a token but without cookies; nobody else's.
///
/// Our own origin is among them, for behind a proxy a browser's `https` may arrive here as `http`.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OriginProperties.class)
class ForeignOrigins {

	@Bean
	Customizer<HttpSecurity> apiCors(OriginProperties foreign, @Value("${mitosis.origin}") String own,
			@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		List<String> origins = new ArrayList<>(foreign.allowedOrigins());
		origins.add(own);
		CorsFilter filter = new ApiCors(cors(origins));
		filter.setCorsProcessor(new OriginCheck(problems));
		return (http) -> http.addFilter(filter);
	}

	@Bean
	FilterRegistrationBean<KeycloakPreflights> keycloakPreflights() {
		return new FilterRegistrationBean<>(new KeycloakPreflights());
	}

	private static CorsConfiguration cors(List<String> origins) {
		CorsConfiguration cors = new CorsConfiguration();
		cors.setAllowedOrigins(origins);
		cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
		cors.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, HttpHeaders.IF_MATCH,
				"Idempotency-Key", "Last-Event-ID", "traceparent"));
		cors.setExposedHeaders(List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER, "X-Trace-Id",
				"RateLimit", "RateLimit-Policy"));
		return cors;
	}

	/// Keycloak answers its own preflights, and there is nothing else that foreign pages
	/// could need.
	private static final class ApiCors extends CorsFilter {

		private static final String API = "/api/";

		ApiCors(CorsConfiguration cors) {
			super(source(cors));
		}

		private static UrlBasedCorsConfigurationSource source(CorsConfiguration cors) {
			UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
			source.registerCorsConfiguration(API + "**", cors);
			return source;
		}

		@Override
		protected boolean shouldNotFilter(HttpServletRequest request) {
			return !request.getRequestURI().startsWith(API);
		}

	}

}
