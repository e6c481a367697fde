package io.mitosis.billing.invoice;

import java.util.UUID;

import io.mitosis.defaults.paging.Cursor;
import io.mitosis.defaults.paging.ListQuery;
import io.mitosis.defaults.paging.Page;

import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;

/// The invoices of one person, newest first, as the API shows them to themselves and to support.
@Component
public class InvoiceList {

	private final Invoices invoices;

	InvoiceList(Invoices invoices) {
		this.invoices = invoices;
	}

	public Page<InvoiceView> of(UUID userId, ListQuery query) {
		Window<Invoice> found = this.invoices.findByUserIdOrderByIssuedAtDesc(userId, query.from("issuedAt"),
				query.limit());
		return Page.of(found, InvoiceView::of, (invoice) -> new Cursor(invoice.issuedAt(), invoice.id()));
	}

}
