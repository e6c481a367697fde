package io.mitosis.lab.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mitosis.lab.data.StoredInvoice;
import io.mitosis.lab.data.StoredPayment;

final class PaidInvoicesHaveOnePayment implements Invariant {

	@Override
	public String sentence() {
		return "Every PAID invoice was paid once, and nothing was paid for any other";
	}

	@Override
	public Stream<String> breaches(Snapshot system) {
		Map<String, List<StoredPayment>> byInvoice = system.payments()
			.stream()
			.collect(Collectors.groupingBy(StoredPayment::invoiceId));
		Stream<String> paid = system.invoices()
			.stream()
			.flatMap((invoice) -> breach(system, invoice, byInvoice.getOrDefault(invoice.id(), List.of())));
		Set<String> known = system.invoices().stream().map(StoredInvoice::id).collect(Collectors.toSet());
		Stream<String> lost = system.payments()
			.stream()
			.filter((payment) -> payment.hasSucceeded() && !known.contains(payment.invoiceId()))
			.map((payment) -> "payment %s is for no invoice".formatted(payment.id()));
		return Stream.concat(paid, lost);
	}

	private static Stream<String> breach(Snapshot system, StoredInvoice invoice, List<StoredPayment> payments) {
		boolean isPaid = invoice.status().equals("PAID");
		long succeeded = payments.stream().filter(StoredPayment::hasSucceeded).count();
		boolean underWay = payments.stream()
			.anyMatch((payment) -> payment.status().equals("PENDING") && !system.isOverdue(payment.createdAt()));
		if (succeeded == (isPaid ? 1 : 0) || (succeeded == 0 && underWay)) {
			return Stream.empty();
		}
		return Stream.of("invoice %s of person %s is %s and has %d payments".formatted(invoice.id(), invoice.userId(),
				invoice.status(), succeeded));
	}

}
