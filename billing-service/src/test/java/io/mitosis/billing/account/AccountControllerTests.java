package io.mitosis.billing.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.mitosis.billing.WebTest;
import io.mitosis.billing.invoice.Balances;
import io.mitosis.billing.money.Money;
import io.mitosis.billing.person.Guard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

@WebTest(AccountController.class)
class AccountControllerTests {

	private final UUID userId = UUID.randomUUID();

	@MockitoBean
	private Guard guard;

	@MockitoBean
	private Accounts accounts;

	@MockitoBean
	private Balances balances;

	@MockitoBean
	private PlanChange planChange;

	@Autowired
	private MockMvcTester mvc;

	@BeforeEach
	void isKnown() {
		given(this.guard.reader(any())).willReturn(this.userId);
		given(this.guard.writer(any())).willReturn(this.userId);
		given(this.balances.dueFrom(this.userId)).willReturn(Money.euros("19.90"));
	}

	@Test
	void showsTheirOwnAccount() {
		given(this.accounts.findById(this.userId)).willReturn(Optional.of(Account.open(this.userId, Instant.now())));

		assertThat(this.mvc.get().uri("/api/v1/account").with(member())).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				{
					"userId": "%s",
					"plan": "FREE",
					"status": "OPEN",
					"balanceDue": {"amount": "19.90", "currency": "EUR"}
				}""".formatted(this.userId));
	}

	@Test
	void asksForPatienceUntilItIsOpen() {
		assertThat(this.mvc.get().uri("/api/v1/account").with(member())).hasStatus(HttpStatus.NOT_FOUND)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.hasHeader(HttpHeaders.RETRY_AFTER, "1")
			.bodyJson()
			.isLenientlyEqualTo("""
					{
						"type": "/docs/problems/not-provisioned",
						"title": "Not provisioned yet",
						"status": 404,
						"instance": "/api/v1/account"
					}""");
	}

	@Test
	void refusesStrangers() {
		assertThat(this.mvc.get().uri("/api/v1/account")).hasStatus(HttpStatus.UNAUTHORIZED);
	}

	@Test
	void refusesTokensWithoutTheRole() {
		assertThat(this.mvc.get().uri("/api/v1/account").with(jwt())).hasStatus(HttpStatus.FORBIDDEN);
	}

	private RequestPostProcessor member() {
		return jwt().jwt((token) -> token.subject(this.userId.toString()))
			.authorities(new SimpleGrantedAuthority("ROLE_member"));
	}

}
