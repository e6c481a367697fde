package io.mitosis.billing.invoice;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.mitosis.billing.WebTest;
import io.mitosis.billing.money.Money;
import io.mitosis.billing.person.Guard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

@WebTest(InvoiceController.class)
@Import({ InvoiceAccess.class, InvoiceList.class })
class InvoiceControllerTests {

	private static final Instant NOW = Instant.parse("2026-12-01T00:00:12.480Z");

	private final UUID userId = UUID.randomUUID();

	private final Invoice invoice = anInvoiceOf(this.userId);

	private final Invoice another = anInvoiceOf(UUID.randomUUID());

	@MockitoBean
	private Guard guard;

	@MockitoBean
	private Invoices invoices;

	@Autowired
	private MockMvcTester mvc;

	@BeforeEach
	void twoInvoices() {
		given(this.guard.reader(any())).willReturn(this.userId);
		given(this.guard.staff(any())).willReturn(this.userId);
		given(this.invoices.findById(this.invoice.id())).willReturn(Optional.of(this.invoice));
		given(this.invoices.findById(this.another.id())).willReturn(Optional.of(this.another));
	}

	@Test
	void showsAnInvoice() {
		assertThat(get("/api/v1/invoices/" + this.invoice.id(), "member")).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("""
					{
						"id": "%s",
						"number": 1,
						"period": "2026-12",
						"lines": [
							{
								"description": "PRO",
								"quantity": 1,
								"unitPrice": {"amount": "19.90", "currency": "EUR"},
								"amount": {"amount": "19.90", "currency": "EUR"}
							}
						],
						"total": {"amount": "19.90", "currency": "EUR"},
						"status": "OPEN",
						"issuedAt": "2026-12-01T00:00:12.480Z",
						"dueAt": "2026-12-01T00:00:12.480Z"
					}""".formatted(this.invoice.id()));
	}

	@Test
	void hidesTheInvoicesOfOthersFromMembers() {
		assertThat(get("/api/v1/invoices/" + this.another.id(), "member")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/api/v1/invoices/" + UUID.randomUUID(), "member")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void showsEveryInvoiceToSupport() {
		assertThat(get("/api/v1/invoices/" + this.another.id(), "member", "support")).hasStatusOk();
		assertThat(get("/api/v1/invoices/" + this.another.id(), "member", "support", "admin")).hasStatusOk();
	}

	@Test
	void listsWhatIsTheirOwn() {
		given(this.invoices.findByUserIdOrderByIssuedAtDesc(eq(this.userId), any(), any()))
			.willReturn(Window.from(List.of(this.invoice), (index) -> ScrollPosition.keyset(), true));

		assertThat(get("/api/v1/invoices?limit=1", "member")).hasStatusOk().bodyJson().satisfies((json) -> {
			assertThat(json).extractingPath("$.items[0].id").isEqualTo(this.invoice.id().toString());
			assertThat(json).extractingPath("$.next").asString().isNotEmpty();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "limit=0", "limit=101", "limit=x", "after=nonsense", "page=2", "status=OPEN",
			"limit=1&limit=2" })
	void refusesWhatIsNoPageOfTheList(String query) {
		assertThat(get("/api/v1/invoices?" + query, "member")).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void cannotReadAnIdThatIsNone() {
		assertThat(get("/api/v1/invoices/first", "member")).hasStatus(HttpStatus.BAD_REQUEST);
	}

	private MvcTestResult get(String uri, String... roles) {
		String[] authorities = List.of(roles).stream().map((role) -> "ROLE_" + role).toArray(String[]::new);
		return this.mvc.get()
			.uri(uri)
			.with(jwt().authorities(AuthorityUtils.createAuthorityList(authorities)))
			.exchange();
	}

	private static Invoice anInvoiceOf(UUID person) {
		return Invoice.issue(new NewInvoice(UUID.randomUUID(), person, YearMonth.of(2026, 12),
				List.of(new InvoiceLine("PRO", 1, Money.euros("19.90"))), NOW), 1, NOW);
	}

}
