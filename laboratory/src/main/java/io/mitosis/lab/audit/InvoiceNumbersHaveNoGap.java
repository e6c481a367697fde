package io.mitosis.lab.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.mitosis.lab.data.StoredInvoice;

final class InvoiceNumbersHaveNoGap implements Invariant {

	@Override
	public String sentence() {
		return "The invoices of an account are numbered from 1, without a gap";
	}

	@Override
	public Stream<String> breaches(Snapshot system) {
		Map<String, List<StoredInvoice>> byPerson = system.invoices()
			.stream()
			.collect(Collectors.groupingBy(StoredInvoice::userId));
		return byPerson.entrySet().stream().flatMap((person) -> {
			List<Integer> numbers = person.getValue().stream().map(StoredInvoice::number).sorted().toList();
			boolean gapless = IntStream.range(0, numbers.size()).allMatch((i) -> numbers.get(i) == i + 1);
			return gapless ? Stream.empty() : Stream.of("person %s: %s".formatted(person.getKey(), numbers));
		});
	}

}
