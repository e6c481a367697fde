package io.mitosis.billing.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.mitosis.billing.invoice.Invoicing;
import io.mitosis.billing.invoice.NewInvoice;
import io.mitosis.billing.money.Money;
import io.mitosis.billing.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.mockito.BDDMockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.never;

class ProrationTests {

	private final UUID userId = UUID.randomUUID();

	private final UUID event = UUID.randomUUID();

	private final Invoicing invoicing = BDDMockito.mock(Invoicing.class);

	private final Proration proration = new Proration(this.invoicing);

	@ParameterizedTest
	@CsvSource(textBlock = """
			FREE, PRO,  2026-11-01T00:00:00Z,     19.90, 2026-11, 'PRO, 30 of 30 days'
			FREE, PRO,  2026-11-21T09:30:00Z,      6.63, 2026-11, 'PRO, 10 of 30 days'
			FREE, PRO,  2026-11-30T23:59:59.999Z,  0.66, 2026-11, 'PRO, 1 of 30 days'
			FREE, PRO,  2026-12-01T00:00:00Z,     19.90, 2026-12, 'PRO, 31 of 31 days'
			FREE, PRO,  2026-12-31T12:00:00Z,      0.64, 2026-12, 'PRO, 1 of 31 days'
			FREE, PRO,  2027-02-28T12:00:00Z,      0.71, 2027-02, 'PRO, 1 of 28 days'
			FREE, PRO,  2028-02-28T12:00:00Z,      1.37, 2028-02, 'PRO, 2 of 29 days'
			FREE, PRO,  2028-02-29T12:00:00Z,      0.69, 2028-02, 'PRO, 1 of 29 days'
			PRO,  TEAM, 2026-11-16T00:00:00Z,     15.00, 2026-11, 'TEAM instead of PRO, 15 of 30 days'
			FREE, TEAM, 2027-02-15T00:00:00Z,     24.95, 2027-02, 'TEAM, 14 of 28 days'
			""")
	void chargesForTheDaysThatAreLeft(Plan from, Plan to, Instant at, String amount, String period, String line) {
		this.proration.charge(change(from, to, at), this.event);

		assertThat(charged()).singleElement().satisfies((order) -> {
			assertThat(order.userId()).isEqualTo(this.userId);
			assertThat(order.period()).hasToString(period);
			assertThat(order.dueAt()).isEqualTo(at);
			assertThat(order.lines()).singleElement().satisfies((only) -> {
				assertThat(only.unitPrice()).isEqualTo(Money.euros(amount));
				assertThat(only.description()).isEqualTo(line);
			});
		});
	}

	@ParameterizedTest
	@CsvSource({ "TEAM, PRO", "PRO, FREE", "TEAM, FREE" })
	void givesNothingBackForACheaperPlan(Plan from, Plan to) {
		this.proration.charge(change(from, to, Instant.parse("2026-11-21T09:30:00Z")), this.event);

		then(this.invoicing).should(never()).issue(any());
	}

	@Test
	void chargesForOneChangeUnderOneId() {
		AccountPlanChanged change = change(Plan.FREE, Plan.PRO, Instant.parse("2026-11-21T09:30:00Z"));

		this.proration.charge(change, this.event);
		this.proration.charge(change, this.event);
		this.proration.charge(change, UUID.randomUUID());

		List<UUID> ids = charged().stream().map(NewInvoice::id).toList();
		assertThat(ids.get(0)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2));
		assertThat(ids.getFirst().version()).isEqualTo(5);
	}

	private List<NewInvoice> charged() {
		ArgumentCaptor<NewInvoice> orders = ArgumentCaptor.captor();
		then(this.invoicing).should(atLeastOnce()).issue(orders.capture());
		return orders.getAllValues();
	}

	private AccountPlanChanged change(Plan from, Plan to, Instant at) {
		return new AccountPlanChanged(this.userId, this.userId, to, AccountStatus.OPEN, at.minusSeconds(1), from, at);
	}

}
