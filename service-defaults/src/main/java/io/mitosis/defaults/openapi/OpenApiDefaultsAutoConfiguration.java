package io.mitosis.defaults.openapi;

import java.time.Period;
import java.time.YearMonth;
import java.util.List;

import io.mitosis.defaults.security.EndpointRules;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.access.AuthorizationManagerWebInvocationPrivilegeEvaluator.HttpServletRequestTransformer;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Lets a service with springdoc on its class path serve its OpenAPI document at `/v3/api-docs`.
///
/// Everybody may read it at the service's own port. It is made when it is first asked for.
@AutoConfiguration
@ConditionalOnClass({ GlobalOpenApiCustomizer.class, WebInvocationPrivilegeEvaluator.class })
@ConditionalOnWebApplication(type = Type.SERVLET)
public class OpenApiDefaultsAutoConfiguration {

	private static final String DESCRIPTION = """
			Problems are RFC 9457, and their `type` is the path of a page that explains them. Every answer carries `X-Trace-Id`. \
			Whoever calls through the gateway may also be answered 429 with `Retry-After`.
			Instants are ISO 8601 in UTC, ids are UUIDs, amounts are text, lists go newest first and page by cursor.""";

	@Bean
	@Lazy
	@ConditionalOnMissingBean
	OpenAPI openApi(@Value("${spring.application.name}") String service) {
		SpringDocUtils.getConfig()
			.addRequestWrapperToIgnore(HttpHeaders.class)
			.replaceWithSchema(YearMonth.class,
					new StringSchema().pattern("^\\d{4}-(0[1-9]|1[0-2])$").example("2026-12"))
			.replaceWithSchema(Period.class, new StringSchema().format("duration").example("P1M"))
			.replaceWithSchema(SseEmitter.class, new StringSchema().description("Server-sent events"));
		return new OpenAPI()
			.info(new Info().title(service)
				.version("v1")
				.description(DESCRIPTION)
				.license(new License().name("Apache-2.0").identifier("Apache-2.0")))
			.servers(List.of(new Server().url("/")))
			.components(CommonComponents.create());
	}

	@Bean
	EndpointRules openApiIsPublic() {
		return (requests) -> requests.requestMatchers(HttpMethod.GET, "/v3/api-docs", "/v3/api-docs.yaml").permitAll();
	}

	@Bean
	@Lazy
	GlobalOperationCustomizer operationDescription() {
		return new OperationDescription();
	}

	@Bean
	@Lazy
	RecordSchemas recordSchemas() {
		return new RecordSchemas();
	}

	@Bean
	@ConditionalOnMissingBean
	HttpServletRequestTransformer firstDispatch() {
		return new FirstDispatch();
	}

	@Bean
	@Lazy
	@Order(0)
	GlobalOpenApiCustomizer accessDescription(WebInvocationPrivilegeEvaluator access) {
		return new AccessDescription(access);
	}

	@Bean
	@Lazy
	@Order(Ordered.LOWEST_PRECEDENCE)
	GlobalOpenApiCustomizer readableOrder() {
		return new ReadableOrder();
	}

}
