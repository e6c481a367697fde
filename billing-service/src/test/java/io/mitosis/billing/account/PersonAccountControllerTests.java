package io.mitosis.billing.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.mitosis.billing.WebTest;
import io.mitosis.billing.invoice.Balances;
import io.mitosis.billing.invoice.InvoiceList;
import io.mitosis.billing.money.Money;
import io.mitosis.billing.person.Guard;
import io.mitosis.billing.person.SuspendedException;
import io.mitosis.defaults.paging.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

@WebTest(PersonAccountController.class)
class PersonAccountControllerTests {

	private final UUID ines = UUID.randomUUID();

	@MockitoBean
	private Guard guard;

	@MockitoBean
	private Accounts accounts;

	@MockitoBean
	private Balances balances;

	@MockitoBean
	private InvoiceList invoices;

	@Autowired
	private MockMvcTester mvc;

	@BeforeEach
	void inesIsDelinquent() {
		Account account = Account.open(this.ines, Instant.now());
		account.delinquent(Money.euros("19.90"));
		given(this.accounts.findById(this.ines)).willReturn(Optional.of(account));
		given(this.balances.dueFrom(this.ines)).willReturn(Money.euros("19.90"));
		given(this.invoices.of(eq(this.ines), any())).willReturn(new Page<>(List.of(), null));
	}

	@Test
	void showsSomebodysAccount() {
		assertThat(get("/api/v1/accounts/" + this.ines)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				{
					"userId": "%s",
					"plan": "FREE",
					"status": "DELINQUENT",
					"balanceDue": {"amount": "19.90", "currency": "EUR"}
				}""".formatted(this.ines));
	}

	@Test
	void listsSomebodysInvoices() {
		assertThat(get("/api/v1/accounts/" + this.ines + "/invoices")).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("{\"items\": [], \"next\": null}");
	}

	@Test
	void findsNobodyWhoHasNoAccount() {
		assertThat(get("/api/v1/accounts/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/api/v1/accounts/" + UUID.randomUUID() + "/invoices")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void isClosedToSupportThatIsSuspendedItself() {
		given(this.guard.staff(any())).willThrow(new SuspendedException(UUID.randomUUID()));

		assertThat(get("/api/v1/accounts/" + this.ines)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(get("/api/v1/accounts/" + this.ines + "/invoices")).hasStatus(HttpStatus.FORBIDDEN);
	}

	private MvcTestResult get(String uri) {
		return this.mvc.get().uri(uri).with(jwt().authorities(new SimpleGrantedAuthority("ROLE_support"))).exchange();
	}

}
