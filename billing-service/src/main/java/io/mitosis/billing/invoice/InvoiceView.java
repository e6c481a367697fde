package io.mitosis.billing.invoice;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import io.mitosis.billing.money.MoneyView;

/// An invoice as the API and the events show it.
public record InvoiceView(UUID id, int number, YearMonth period, List<LineView> lines, MoneyView total,
		InvoiceStatus status, Instant issuedAt, Instant dueAt) {

	static InvoiceView of(Invoice invoice) {
		return new InvoiceView(invoice.id(), invoice.number(), invoice.period(),
				invoice.lines().stream().map(LineView::of).toList(), MoneyView.of(invoice.total()), invoice.status(),
				invoice.issuedAt(), invoice.dueAt());
	}

	public record LineView(String description, int quantity, MoneyView unitPrice, MoneyView amount) {

		static LineView of(InvoiceLine line) {
			return new LineView(line.description(), line.quantity(), MoneyView.of(line.unitPrice()),
					MoneyView.of(line.amount()));
		}

	}

}
