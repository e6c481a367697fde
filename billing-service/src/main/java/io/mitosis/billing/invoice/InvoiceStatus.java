package io.mitosis.billing.invoice;

/// The life of an invoice: OPEN, perhaps OVERDUE, then PAID or VOID for ever. The names are on the wire and in the
/// database: add some, rename none.
public enum InvoiceStatus {

	OPEN, OVERDUE, PAID, VOID;

	/// Whether somebody still owes it.
	public boolean isOwed() {
		return this == OPEN || this == OVERDUE;
	}

}
