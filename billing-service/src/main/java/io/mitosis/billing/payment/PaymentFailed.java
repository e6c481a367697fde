package io.mitosis.billing.payment;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mitosis.defaults.events.EventType;

/// Tells the others that the provider has declined to charge somebody.
@EventType("payment.failed.v1")
record PaymentFailed(@JsonUnwrapped PaymentView payment, UUID userId) {

}
