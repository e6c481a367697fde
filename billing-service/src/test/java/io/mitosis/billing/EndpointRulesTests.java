package io.mitosis.billing;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

/// Every endpoint and the least role that it takes. No controller is there, so whoever may pass finds nothing.
@WebTest(EndpointRulesTests.class)
class EndpointRulesTests {

	private static final int NOTHING_THERE = 404;

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@CsvSource(textBlock = """
			GET,  /api/v1/plans,                anybody
			GET,  /api/v1/account,              member
			PUT,  /api/v1/account/plan,         member
			GET,  /api/v1/invoices,             member
			GET,  /api/v1/invoices/1,           member
			POST, /api/v1/invoices/1/payments,  member
			GET,  /api/v1/invoices/1/payments,  member
			GET,  /api/v1/accounts/1,           support
			GET,  /api/v1/accounts/1/invoices,  support
			POST, /api/v1/billing-runs,         admin
			GET,  /api/v1/billing-runs/1,       admin
			""")
	void letInWhoHasTheRole(String method, String path, String least) {
		assertThat(statusWithoutToken(method, path)).isEqualTo(least.equals("anybody") ? NOTHING_THERE : 401);

		assertThat(status(method, path)).isEqualTo(least.equals("anybody") ? NOTHING_THERE : 403);
		assertThat(status(method, path, "member")).isEqualTo(allowed(least, "anybody", "member"));
		assertThat(status(method, path, "member", "support")).isEqualTo(allowed(least, "anybody", "member", "support"));
		assertThat(status(method, path, "member", "support", "admin")).isEqualTo(NOTHING_THERE);
	}

	private static int allowed(String least, String... passes) {
		return List.of(passes).contains(least) ? NOTHING_THERE : 403;
	}

	private int status(String method, String path, String... roles) {
		String[] authorities = Stream.of(roles).map((role) -> "ROLE_" + role).toArray(String[]::new);
		return this.mvc.method(HttpMethod.valueOf(method))
			.uri(path)
			.with(jwt().authorities(AuthorityUtils.createAuthorityList(authorities)))
			.exchange()
			.getResponse()
			.getStatus();
	}

	private int statusWithoutToken(String method, String path) {
		return this.mvc.method(HttpMethod.valueOf(method)).uri(path).exchange().getResponse().getStatus();
	}

}
