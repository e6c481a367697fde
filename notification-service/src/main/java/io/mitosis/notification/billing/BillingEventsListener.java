package io.mitosis.notification.billing;

import java.util.UUID;

import io.mitosis.notification.message.Kind;
import io.mitosis.notification.message.Notifying;

import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

/// Tells people what became of their money.
@Component
@KafkaListener(topics = "billing-events")
class BillingEventsListener {

	private final Notifying notifying;

	BillingEventsListener(Notifying notifying) {
		this.notifying = notifying;
	}

	@KafkaHandler
	void on(AccountPlanChanged event, @Header("ce_id") UUID id) {
		this.notifying.tell(event.userId(), id, Kind.PLAN_CHANGED, event.facts());
	}

	@KafkaHandler
	void on(InvoiceIssued event, @Header("ce_id") UUID id) {
		this.notifying.tell(event.userId(), id, Kind.INVOICE_ISSUED, event.facts());
	}

	@KafkaHandler
	void on(InvoicePaid event, @Header("ce_id") UUID id) {
		this.notifying.tell(event.userId(), id, Kind.INVOICE_PAID, event.facts());
	}

	@KafkaHandler
	void on(InvoiceOverdue event, @Header("ce_id") UUID id) {
		this.notifying.tell(event.userId(), id, Kind.INVOICE_OVERDUE, event.facts());
	}

	@KafkaHandler
	void on(PaymentFailed event, @Header("ce_id") UUID id) {
		this.notifying.tell(event.userId(), id, Kind.PAYMENT_FAILED, event.facts());
	}

}
