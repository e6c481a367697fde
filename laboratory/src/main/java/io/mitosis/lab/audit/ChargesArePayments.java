package io.mitosis.lab.audit;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mitosis.lab.data.StoredPayment;
import io.mitosis.lab.payment.Charge;

/// The journal of the sandbox begins with its last start: older payments cannot be judged.
final class ChargesArePayments implements Invariant {

	@Override
	public String sentence() {
		return "Every charge of the provider is one payment that succeeded, and every such payment one charge";
	}

	@Override
	public Stream<String> breaches(Snapshot system) {
		return Stream.concat(charges(system), payments(system));
	}

	private static Stream<String> charges(Snapshot system) {
		Map<String, StoredPayment> payments = system.paymentsById();
		return system.journal()
			.charges()
			.stream()
			.filter((charge) -> system.isOverdue(charge.time()))
			.filter((charge) -> !payments.containsKey(charge.key()) || !payments.get(charge.key()).hasSucceeded())
			.map((charge) -> "charge %s: %s".formatted(charge.key(), payments.containsKey(charge.key())
					? "its payment is " + payments.get(charge.key()).status() : "no such payment"));
	}

	private static Stream<String> payments(Snapshot system) {
		Set<String> charged = system.journal().charges().stream().map(Charge::key).collect(Collectors.toSet());
		return system.payments()
			.stream()
			.filter(StoredPayment::hasSucceeded)
			.filter((payment) -> payment.createdAt().isAfter(system.journal().begin()))
			.filter((payment) -> !charged.contains(payment.id()))
			.map((payment) -> "payment %s succeeded without a charge".formatted(payment.id()));
	}

}
