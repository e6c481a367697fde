package io.mitosis.defaults.openapi;

import java.math.BigDecimal;
import java.util.List;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.http.HttpHeaders;

/// What the operations of every service refer to: the token, problems, headers, and the parameters of a page.
final class CommonComponents {

	static final String BEARER = "bearer";

	static final String LOGIN = "login";

	static final String OPENID = "openid";

	static final String LIMIT = "limit";

	static final String AFTER = "after";

	private CommonComponents() {
	}

	static Components create() {
		Components components = new Components().addSecuritySchemes(BEARER, bearer())
			.addSecuritySchemes(LOGIN, login())
			.addSchemas("Problem", problem())
			.addParameters(LIMIT, limit())
			.addParameters(AFTER, after())
			.addHeaders(HttpHeaders.RETRY_AFTER, header("Seconds after which to ask again", integer()))
			.addHeaders(HttpHeaders.WWW_AUTHENTICATE, header("What is wrong with the token (RFC 6750)", text()))
			.addHeaders(HttpHeaders.LOCATION, header("The new resource, as a path", text().format("uri-reference")))
			.addHeaders(HttpHeaders.CACHE_CONTROL, header("How long this may be kept", text()))
			.addHeaders(HttpHeaders.ETAG, header("The version, to be sent as If-Match with a change", text()));
		for (Refusal refusal : Refusal.values()) {
			components.addResponses(refusal.component(), refusal.response());
		}
		return components;
	}

	private static SecurityScheme bearer() {
		return new SecurityScheme().type(SecurityScheme.Type.HTTP)
			.scheme("bearer")
			.bearerFormat("JWT")
			.description(
					"An access token of the realm `mitosis` with the named role; a higher role has the lower ones");
	}

	/// By the addresses of the one origin, through which a reader comes.
	private static SecurityScheme login() {
		String realm = "/auth/realms/mitosis/protocol/openid-connect/";
		return new SecurityScheme().type(SecurityScheme.Type.OAUTH2)
			.description("Signs in at the realm `mitosis` and gets such a token (PKCE with S256 is required)")
			.flows(new OAuthFlows().authorizationCode(new OAuthFlow().authorizationUrl(realm + "auth")
				.tokenUrl(realm + "token")
				.refreshUrl(realm + "token")
				.scopes(new Scopes().addString(OPENID, "Says who you are"))));
	}

	private static Schema<?> problem() {
		Schema<?> problem = new ObjectSchema().description("What went wrong (RFC 9457)")
			.addProperty("type",
					text().format("uri-reference").description("Its page").example("/docs/problems/invalid-request"))
			.addProperty("title", text().example("Invalid request"))
			.addProperty("status", integer().example(422))
			.addProperty("detail", text().example("The request breaks a rule."))
			.addProperty("instance", text().format("uri-reference").example("/api/v1/users"))
			.addProperty("traceId", text().pattern("^[0-9a-f]{32}$").description("As in the header X-Trace-Id"))
			.addProperty("errors",
					new ArraySchema().items(fieldError()).description("The fields at fault, if any are"));
		problem.setRequired(List.of("type", "title", "status", "detail", "instance"));
		return problem;
	}

	private static Schema<?> fieldError() {
		Schema<?> error = new ObjectSchema().addProperty("pointer", text().format("json-pointer").example("/email"))
			.addProperty("detail", text().example("must be an e-mail address, such as ines@example.com"));
		error.setRequired(List.of("pointer", "detail"));
		return error;
	}

	private static Parameter limit() {
		Schema<?> schema = integer().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(100));
		schema.setDefault(20);
		return new QueryParameter().name(LIMIT).description("How many items at most").schema(schema);
	}

	private static Parameter after() {
		return new QueryParameter().name(AFTER).description("The cursor `next` of the page before").schema(text());
	}

	private static Header header(String description, Schema<?> schema) {
		return new Header().description(description).schema(schema);
	}

	private static Schema<?> text() {
		return new StringSchema();
	}

	private static Schema<?> integer() {
		return new IntegerSchema().format(null);
	}

}
