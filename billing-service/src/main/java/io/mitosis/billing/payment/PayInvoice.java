package io.mitosis.billing.payment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/// The request to pay an invoice. The methods are those of the sandbox, which decide what comes of it.
record PayInvoice(@NotNull @Pattern(regexp = "pm_(ok|declined|slow|error|reset)",
		message = "must be one of pm_ok, pm_declined, pm_slow, pm_error, pm_reset") String paymentMethod) {

}
