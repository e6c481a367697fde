package io.mitosis.lab.demo;

import java.util.Map;
import java.util.UUID;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.demo.Stage.Member;

/// A debt from the upgrade that makes it to the payment that ends it.
final class DunningStory implements Story {

	private final Newcomer newcomer = Newcomer.named("Dora");

	private final Stage stage;

	DunningStory(Stage stage) {
		this.stage = stage;
	}

	@Override
	public void play() {
		this.stage.warmUp(this.newcomer);
		Member dora = this.stage.member(this.newcomer);
		try (Arrivals arrivals = this.stage.watch(dora.id(), this.newcomer)) {
			this.stage.narrator().title("A debt, hop by hop");
			this.stage.narrator().remark("Times with a + count from the upgrade; the whole takes less than a minute.");
			String invoice = owe(dora, arrivals);
			suspend(dora, arrivals);
			settle(dora, invoice, arrivals);
		}
	}

	private String owe(Member dora, Arrivals arrivals) {
		Answer upgrade = this.stage.change(200, "PUT", "/api/v1/account/plan", Map.of("plan", "TEAM"), dora.token());
		this.stage.show(DunningHops.UPGRADE, "200 OK, " + upgrade.text("plan"), upgrade);
		this.stage.show(DunningHops.INVOICE, arrivals.event("invoice.issued.v1", "billing-service", Arrivals.SOON));
		this.stage.show("/api/v1/invoices", "/items/0/total/amount", dora.token());
		String invoice = this.stage.get("/api/v1/invoices", dora.token()).json().at("/items/0/id").asString("");
		this.stage.show(DunningHops.DECLINE, "402 Payment Required, pm_declined",
				pay(402, invoice, "pm_declined", dora));
		arrive("payment.failed.v1", "billing-service", arrivals);
		return invoice;
	}

	private void suspend(Member dora, Arrivals arrivals) {
		this.stage.show(DunningHops.OVERDUE, arrivals.event("invoice.overdue.v1", "billing-service", Arrivals.LATER));
		this.stage.show(DunningHops.DELINQUENT,
				arrivals.event("account.delinquent.v1", "billing-service", Arrivals.LATER));
		this.stage.show(DunningHops.SUSPEND, arrivals.event("user.suspended.v1", "user-service", Arrivals.SOON));
		this.stage.show("/api/v1/users/me", "/suspension/causes", dora.token());
		this.stage.show(DunningHops.TELL, arrivals.mail("Your account is suspended"));
	}

	private void settle(Member dora, String invoice, Arrivals arrivals) {
		this.stage.show(DunningHops.PAY, "201 Created, pm_ok", pay(201, invoice, "pm_ok", dora));
		arrive("invoice.paid.v1", "billing-service", arrivals);
		this.stage.show(DunningHops.SETTLE, arrivals.event("account.settled.v1", "billing-service", Arrivals.SOON));
		this.stage.show(DunningHops.REINSTATE, arrivals.event("user.reinstated.v1", "user-service", Arrivals.SOON));
		this.stage.show("/api/v1/users/me", "/status", dora.token());
		var mail = arrivals.mail("Your account is active again");
		this.stage.narrator().arrive(mail.text(), mail.after());
	}

	private Answer pay(int expected, String invoice, String method, Member person) {
		return this.stage.change(expected, "POST", "/api/v1/invoices/%s/payments".formatted(invoice),
				Map.of("paymentMethod", method), person.token(), "Idempotency-Key", UUID.randomUUID().toString());
	}

	private void arrive(String type, String owner, Arrivals arrivals) {
		var event = arrivals.event(type, owner, Arrivals.SOON);
		this.stage.narrator().arrive(event.text(), event.after());
	}

	@Override
	public String person() {
		return this.newcomer.email();
	}

}
