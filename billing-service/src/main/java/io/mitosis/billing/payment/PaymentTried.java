package io.mitosis.billing.payment;

import io.mitosis.billing.money.Money;
import io.mitosis.billing.provider.Outcome;

/// The provider was asked, and this is what came of it; approved and declined are told once per payment.
public record PaymentTried(Outcome outcome, Money amount) {

}
