package io.mitosis.billing.provider;

import java.util.UUID;

import io.mitosis.billing.money.Money;

/// What the provider is asked for.
///
/// @param id the payment's; the provider charges once for it, however often it is asked
/// @param amount exact, as text
public record Charge(UUID id, String amount, String currency, String method) {

	public static Charge of(UUID payment, Money amount, String method) {
		return new Charge(payment, amount.amount().toPlainString(), amount.currency().getCurrencyCode(), method);
	}

}
