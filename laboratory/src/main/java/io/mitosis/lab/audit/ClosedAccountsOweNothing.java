package io.mitosis.lab.audit;

import java.util.Set;
import java.util.stream.Stream;

/// What a payment has claimed is given up when its outcome is known.
final class ClosedAccountsOweNothing implements Invariant {

	private static final Set<String> CAUSES = Set.of("account.closed.v1");

	@Override
	public String sentence() {
		return "Nothing is owed by a CLOSED account";
	}

	@Override
	public Stream<String> breaches(Snapshot system) {
		Set<String> closed = system.peopleWithAccount("CLOSED");
		return system.invoices()
			.stream()
			.filter((invoice) -> invoice.isOwed() && !invoice.claimed() && closed.contains(invoice.userId()))
			.filter((invoice) -> system.isOverdue(invoice.issuedAt()) && system.isSettled(invoice.userId(), CAUSES))
			.map((invoice) -> "invoice %s of person %s is %s".formatted(invoice.id(), invoice.userId(),
					invoice.status()));
	}

}
