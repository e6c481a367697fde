/// Invoices: what somebody owes for what, and what became of it.
@NullMarked
package io.mitosis.billing.invoice;

import org.jspecify.annotations.NullMarked;
