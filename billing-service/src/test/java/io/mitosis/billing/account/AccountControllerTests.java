package io.mitosis.billing.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.mitosis.billing.WebTest;
import io.mitosis.billing.invoice.Balances;
import io.mitosis.billing.money.Money;
import io.mitosis.billing.person.Guard;
import io.mitosis.billing.person.NotActiveException;
import io.mitosis.billing.person.SuspendedException;
import io.mitosis.billing.plan.Plan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
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
	void choosesAnotherPlan() {
		Account account = Account.open(this.userId, Instant.now());
		account.changePlan(Plan.PRO, Instant.now());
		given(this.planChange.change(this.userId, Plan.PRO)).willReturn(account);

		assertThat(choose("{\"plan\": \"PRO\"}")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				{
					"userId": "%s",
					"plan": "PRO",
					"status": "OPEN",
					"balanceDue": {"amount": "19.90", "currency": "EUR"}
				}""".formatted(this.userId));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "{\"plan\": \"GOLD\"}", "{\"plan\": \"pro\"}", "{\"plan\": \"\"}", "{\"plan\": null}", "{}" })
	void knowsNoOtherPlans(String wish) {
		assertThat(choose(wish)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.extractingPath("$.errors[0].pointer")
			.isEqualTo("/plan");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"plan\": [\"PRO\"]}", "{\"plan\": \"PRO\", \"price\": 0}", "PRO", "" })
	void cannotReadAnythingElse(String wish) {
		assertThat(choose(wish)).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@ParameterizedTest
	@CsvSource({ "DELINQUENT, delinquent", "CLOSED, not-active", "REFUSED, not-active" })
	void changesNothingOnAnAccountThatIsNotOpen(AccountStatus status, String problem) {
		given(this.planChange.change(this.userId, Plan.PRO))
			.willThrow(new AccountNotOpenException(this.userId, status));

		assertThat(choose("{\"plan\": \"PRO\"}")).hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("/docs/problems/" + problem);
	}

	@Test
	void refusesWhoIsNotActive() {
		given(this.guard.writer(any())).willThrow(new NotActiveException(this.userId));

		assertThat(choose("{\"plan\": \"PRO\"}")).hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("/docs/problems/not-active");
	}

	@Test
	void refusesWhoIsSuspended() {
		given(this.guard.reader(any())).willThrow(new SuspendedException(this.userId));
		given(this.guard.writer(any())).willThrow(new SuspendedException(this.userId));

		assertThat(choose("{\"plan\": \"PRO\"}")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.mvc.get().uri("/api/v1/account").with(member())).hasStatus(HttpStatus.FORBIDDEN)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("/docs/problems/suspended");
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

	private MvcTestResult choose(String wish) {
		return this.mvc.put()
			.uri("/api/v1/account/plan")
			.with(member())
			.contentType(MediaType.APPLICATION_JSON)
			.content(wish)
			.exchange();
	}

	private RequestPostProcessor member() {
		return jwt().jwt((token) -> token.subject(this.userId.toString()))
			.authorities(new SimpleGrantedAuthority("ROLE_member"));
	}

}
