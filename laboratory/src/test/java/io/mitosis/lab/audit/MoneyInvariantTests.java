package io.mitosis.lab.audit;

import io.mitosis.lab.data.StoredPayment;
import io.mitosis.lab.payment.Charge;
import org.junit.jupiter.api.Test;

/// What the audit asks of invoices, payments and charges.
class MoneyInvariantTests {

	private final ASystem system = new ASystem();

	@Test
	void wantsInvoiceNumbersFromOneOn() {
		this.system.invoices.add(ASystem.invoice(3, "OPEN"));

		this.system.assertBreaches(new InvoiceNumbersHaveNoGap()).singleElement().asString().contains("[1, 3]");
	}

	@Test
	void seesAPeriodThatWasBilledTwice() {
		this.system.invoices.add(ASystem.invoice(2, "OPEN"));
		this.system.invoices.add(ASystem.bill(3, "2026-10"));
		this.system.invoices.add(ASystem.bill(4, "2026-11"));
		this.system.assertBreaches(new RunsBillAPeriodOnce()).isEmpty();

		this.system.invoices.add(ASystem.bill(5, "2026-11"));
		this.system.assertBreaches(new RunsBillAPeriodOnce()).singleElement().asString().contains("2026-11: 2 times");
	}

	@Test
	void wantsOneChargeForEachPayment() {
		this.system.charges.add(new Charge("p-9", ASystem.AN_HOUR_AGO));
		this.system.assertBreaches(new ChargesArePayments()).containsExactly("charge p-9: no such payment");

		this.system.payments.add(payment("p-9", "DECLINED"));
		this.system.assertBreaches(new ChargesArePayments()).containsExactly("charge p-9: its payment is DECLINED");

		this.system.payments.set(1, payment("p-9", "SUCCEEDED"));
		this.system.assertBreaches(new ChargesArePayments()).isEmpty();

		this.system.charges.clear();
		this.system.assertBreaches(new ChargesArePayments()).hasSize(2);
	}

	@Test
	void judgesNoPaymentThatTheProviderHasForgotten() {
		this.system.charges.clear();
		this.system.payments.set(0,
				new StoredPayment("p-1", ASystem.INES, "i-1", "SUCCEEDED", ASystem.AN_HOUR_AGO.minusSeconds(61)));

		this.system.assertBreaches(new ChargesArePayments()).isEmpty();
	}

	@Test
	void seesAnInvoiceThatWasPaidTwiceOrNever() {
		this.system.payments.add(payment("p-2", "SUCCEEDED"));
		this.system.assertBreaches(new PaidInvoicesHaveOnePayment())
			.singleElement()
			.asString()
			.contains("i-1", "2 payments");

		this.system.payments.clear();
		this.system.assertBreaches(new PaidInvoicesHaveOnePayment())
			.singleElement()
			.asString()
			.contains("i-1", "0 payments");

		this.system.payments.add(new StoredPayment("p-1", ASystem.INES, "i-1", "PENDING", ASystem.NOW));
		this.system.assertBreaches(new PaidInvoicesHaveOnePayment()).isEmpty();
	}

	@Test
	void seesMoneyForAnInvoiceThatIsStillOpen() {
		this.system.invoices.set(0, ASystem.invoice(1, "OPEN"));

		this.system.assertBreaches(new PaidInvoicesHaveOnePayment())
			.singleElement()
			.asString()
			.contains("i-1", "OPEN", "1 payments");
	}

	@Test
	void letsAClosedAccountOweNothing() {
		this.system.become("CLOSED", "CLOSED");
		this.system.invoices.add(ASystem.invoice(2, "VOID"));
		this.system.assertBreaches(new ClosedAccountsOweNothing()).isEmpty();

		this.system.invoices.add(ASystem.invoice(3, "OVERDUE"));
		this.system.assertBreaches(new ClosedAccountsOweNothing())
			.singleElement()
			.asString()
			.contains("i-3", "OVERDUE");

		this.system.happensNow("billing-events", "account.closed.v1");
		this.system.assertBreaches(new ClosedAccountsOweNothing()).isEmpty();
	}

	private static StoredPayment payment(String id, String status) {
		return new StoredPayment(id, ASystem.INES, "i-1", status, ASystem.AN_HOUR_AGO);
	}

}
