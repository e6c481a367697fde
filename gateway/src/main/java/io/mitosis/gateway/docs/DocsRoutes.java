package io.mitosis.gateway.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

/// Which page and which file lies where under `/docs`; what is not here is a problem, 404.
///
/// @see docs/adr/0020-documentation-at-the-door.md
@Configuration(proxyBeanMethods = false)
class DocsRoutes {

	private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	@Bean
	RouterFunction<ServerResponse> docsPages(SwaggerUi swagger, ProblemPages problems) {
		return route("docs")
			.route(reading("/docs"),
					(request) -> ServerResponse.status(HttpStatus.FOUND).location(URI.create("/docs/")).build())
			.route(reading("/docs/"), (request) -> swagger.page().answer())
			.route(reading(ProblemPages.PATH), (request) -> problems.list().answer())
			.add(problem(problems))
			.build();
	}

	private static RouterFunction<ServerResponse> problem(ProblemPages problems) {
		RequestPredicate page = reading(ProblemPages.PATH + "/{slug}");
		return (request) -> page.test(request)
				? problems.explaining(request.pathVariable("slug")).map((found) -> (asked) -> found.answer())
				: Optional.empty();
	}

	@Bean
	RouterFunction<ServerResponse> docsFiles(SwaggerUi swagger) {
		return route("docs")
			.resources("/docs/ui/" + swagger.version() + "/**", swagger.files(),
					(file, headers) -> headers.setCacheControl(FOR_EVER))
			.resources("/docs/{file:oauth2-redirect.*}", swagger.files(), DocsRoutes::revalidate)
			.resources("/docs/{file}", new ClassPathResource("docs/files/"), DocsRoutes::revalidate)
			.build();
	}

	private static RequestPredicate reading(String path) {
		return methods(HttpMethod.GET, HttpMethod.HEAD).and(path(path));
	}

	/// By its content, for a build that can be repeated gives all files the same age.
	private static void revalidate(Resource file, HttpHeaders headers) {
		try {
			headers.setETag("\"" + DigestUtils.md5DigestAsHex(file.getContentAsByteArray()) + "\"");
			headers.setCacheControl(CacheControl.noCache());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
