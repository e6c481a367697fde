package io.mitosis.defaults.openapi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;

/// Says which role an operation needs, by asking the filter chain itself, so that the document cannot be wrong about it.
final class AccessDescription implements GlobalOpenApiCustomizer {

	/// The realm's roles; each has the ones before it.
	private static final List<String> ROLES = List.of("member", "support", "admin");

	/// Stands in every path for its variables, so that whoever asks for it asks for
	/// themselves.
	private static final String SOMEBODY = new UUID(0, 0).toString();

	private static final Authentication NOBODY = new AnonymousAuthenticationToken("nobody", "nobody",
			AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

	private static final SecurityRequirement LOGIN = new SecurityRequirement().addList(CommonComponents.LOGIN,
			CommonComponents.OPENID);

	private final WebInvocationPrivilegeEvaluator access;

	AccessDescription(WebInvocationPrivilegeEvaluator access) {
		this.access = access;
	}

	@Override
	public void customise(OpenAPI document) {
		document.getPaths()
			.forEach((path, item) -> item.readOperationsMap()
				.forEach((method, operation) -> describe(operation, path, method)));
	}

	private void describe(Operation operation, String path, HttpMethod method) {
		String uri = path.replaceAll("\\{[^}]+}", SOMEBODY);
		if (this.access.isAllowed("", uri, method.name(), NOBODY)) {
			operation.setSecurity(List.of());
			return;
		}
		SecurityRequirement requirement = new SecurityRequirement();
		role(uri, method).ifPresentOrElse((role) -> requirement.addList(CommonComponents.BEARER, role),
				() -> requirement.addList(CommonComponents.BEARER));
		operation.setSecurity(List.of(requirement, LOGIN));
		OperationDescription.refuse(operation, Refusal.UNAUTHORIZED);
		OperationDescription.refuse(operation, Refusal.FORBIDDEN);
	}

	/// The lowest role that is let in.
	private Optional<String> role(String uri, HttpMethod method) {
		return IntStream.range(0, ROLES.size())
			.filter((index) -> this.access.isAllowed("", uri, method.name(), somebody(ROLES.subList(0, index + 1))))
			.mapToObj(ROLES::get)
			.findFirst();
	}

	private static Authentication somebody(List<String> roles) {
		String[] authorities = roles.stream().map((role) -> "ROLE_" + role).toArray(String[]::new);
		return new TestingAuthenticationToken(SOMEBODY, "token", authorities);
	}

}
