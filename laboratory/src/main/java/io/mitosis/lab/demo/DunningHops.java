package io.mitosis.lab.demo;

import java.util.List;

/// The hops of a debt.
final class DunningHops {

	static final Hop UPGRADE = new Hop("Dora takes a dearer plan", "PUT /api/v1/account/plan", """
			One document is written, the account; the answer waits for nothing else.""",
			"billing-service/src/main/java/io/mitosis/billing/account/PlanChange.java");

	static final Hop INVOICE = new Hop("An invoice follows, due at once", "billing-service", """
			billing-service reads its own topic: what belongs into another document is a reaction
			to the event, under an id computed from it. Read twice, it charges once.""",
			"billing-service/src/main/java/io/mitosis/billing/account/Proration.java");

	static final Hop DECLINE = new Hop("Her card is declined", "POST .../payments", """
			The provider is asked with the id of the payment as its key. 402 is a final answer:
			the same key gets the same 402 for a day.""",
			"billing-service/src/main/java/io/mitosis/billing/payment/Checkout.java");

	static final Hop OVERDUE = new Hop("The invoice is overdue", "billing-service", """
			In production a step takes a week; ./lab up makes it twelve seconds. Each step is a
			conditional change of the invoice: two instances at once remind once.""",
			"billing-service/src/main/java/io/mitosis/billing/dunning/Dunning.java");

	static final Hop DELINQUENT = new Hop("After three steps she is delinquent", "billing-service", """
			Computed from the invoices each time, never counted up: events that come twice or late
			end the same.""", "billing-service/src/main/java/io/mitosis/billing/dunning/Delinquency.java");

	static final Hop SUSPEND = new Hop("Dora is suspended", "user-service", """
			Suspension is a set of causes, here DUNNING. Her identity is not touched: she can log
			in, see what she owes, and pay it.""", "user-service/src/main/java/io/mitosis/user/account/Dunning.java");

	static final Hop TELL = new Hop("She is told", "notification-service", """
			Nobody asks user-service whether she is suspended: each service keeps its own copy,
			made of events.""",
			"notification-service/src/main/java/io/mitosis/notification/user/UserEventsListener.java");

	static final Hop PAY = new Hop("Another card pays", "POST .../payments", """
			First the payment is stored, then the invoice is claimed, then the provider is asked,
			then PAID and the event are one write. A crash at any point is finished by a sweep.""",
			"billing-service/src/main/java/io/mitosis/billing/payment/Payment.java");

	static final Hop SETTLE = new Hop("The account is settled", "billing-service", """
			The same computation as before, with another result.""",
			"billing-service/src/main/java/io/mitosis/billing/dunning/Delinquency.java");

	static final Hop REINSTATE = new Hop("Dora is back", "user-service", """
			The set of causes is empty again, and only that is an event.""",
			"user-service/src/main/java/io/mitosis/user/account/Dunning.java");

	private DunningHops() {
	}

	/// All of them, in their order.
	static List<Hop> all() {
		return List.of(UPGRADE, INVOICE, DECLINE, OVERDUE, DELINQUENT, SUSPEND, TELL, PAY, SETTLE, REINSTATE);
	}

}
