package io.mitosis.billing.invoice;

import java.util.Set;

/// The life of an invoice: OPEN, perhaps OVERDUE, then PAID or VOID for ever. The names are on the wire and in the
/// database: add some, rename none.
public enum InvoiceStatus {

	OPEN, OVERDUE, PAID, VOID;

	/// What somebody still owes.
	public static final Set<InvoiceStatus> OWED = Set.of(OPEN, OVERDUE);

	/// Whether somebody still owes it.
	public boolean isOwed() {
		return OWED.contains(this);
	}

}
