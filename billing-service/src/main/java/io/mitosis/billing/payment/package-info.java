/// Payments: one charge per invoice, whatever dies when. [Payment] shows the states and the steps between them.
///
/// @see docs/adr/0012-a-payment-in-five-steps.md
@NullMarked
package io.mitosis.billing.payment;

import org.jspecify.annotations.NullMarked;
