package io.mitosis.billing.reaction;

import java.util.UUID;

import io.mitosis.billing.account.AccountClosed;
import io.mitosis.billing.account.AccountClosing;
import io.mitosis.billing.account.AccountPlanChanged;
import io.mitosis.billing.account.Proration;
import io.mitosis.billing.dunning.Delinquency;
import io.mitosis.billing.invoice.InvoiceIssued;
import io.mitosis.billing.invoice.InvoiceOverdue;
import io.mitosis.billing.invoice.InvoicePaid;
import io.mitosis.billing.invoice.InvoiceVoided;
import io.mitosis.billing.invoice.Voiding;

import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

/// Follows our own events: what a use case does to a second document happens here, so that no crash in between loses it.
@Component
@KafkaListener(topics = "billing-events")
class BillingEventsListener {

	private final Proration proration;

	private final AccountClosing closing;

	private final Voiding voiding;

	private final Delinquency delinquency;

	BillingEventsListener(Proration proration, AccountClosing closing, Voiding voiding, Delinquency delinquency) {
		this.proration = proration;
		this.closing = closing;
		this.voiding = voiding;
		this.delinquency = delinquency;
	}

	@KafkaHandler
	void on(AccountPlanChanged event, @Header("ce_id") UUID id) {
		this.proration.charge(event, id);
	}

	@KafkaHandler
	void on(AccountClosed event) {
		this.voiding.voidAllOf(event.userId());
	}

	@KafkaHandler
	void on(InvoiceIssued event) {
		this.closing.voidIfClosed(event.userId(), event.invoice().id());
	}

	@KafkaHandler
	void on(InvoiceOverdue event) {
		this.delinquency.recompute(event.userId());
	}

	@KafkaHandler
	void on(InvoicePaid event) {
		this.delinquency.recompute(event.userId());
	}

	@KafkaHandler
	void on(InvoiceVoided event) {
		this.delinquency.recompute(event.userId());
	}

}
