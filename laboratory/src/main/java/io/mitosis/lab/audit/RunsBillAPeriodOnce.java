package io.mitosis.lab.audit;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class RunsBillAPeriodOnce implements Invariant {

	@Override
	public String sentence() {
		return "No account is billed twice by the runs of one period";
	}

	@Override
	public Stream<String> breaches(Snapshot system) {
		Map<String, Long> bills = system.invoices()
			.stream()
			.filter((invoice) -> !invoice.prorated())
			.collect(Collectors.groupingBy((invoice) -> "person %s in %s".formatted(invoice.userId(), invoice.period()),
					Collectors.counting()));
		return bills.entrySet()
			.stream()
			.filter((bill) -> bill.getValue() > 1)
			.map((bill) -> "%s: %d times".formatted(bill.getKey(), bill.getValue()));
	}

}
