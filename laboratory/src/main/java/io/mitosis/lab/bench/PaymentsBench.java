package io.mitosis.lab.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.system.Addresses;
import org.bson.Document;

/// Lets a few people pay many invoices at once, each with a key of its own.
final class PaymentsBench {

	static final String LIMIT = """
			Limited by the writes of one payment to the database (payment, claim, paid invoice, result and the two \
			outboxes), each of which waits for its journal, and by the provider's answer between them.""";

	private static final int PEOPLE = 5;

	private static final int WARM_UP = 10;

	private final List<Member> people;

	private final List<UUID> owners;

	private PaymentsBench(List<Member> people) {
		this.people = people;
		this.owners = people.stream().map(Member::id).map(UUID::fromString).toList();
	}

	/// Measures a running system; people, invoices and payments stay.
	/// @return the report, line by line
	static List<String> measure(Addresses addresses, int count, int clients) {
		List<Member> people = new Crowd(2).each(PEOPLE,
				(number) -> Member.registered(addresses, Newcomer.named("Bench")));
		PaymentsBench bench = new PaymentsBench(people);
		List<Document> invoices = bench.invoices(WARM_UP + count);
		try (Seedbed seedbed = new Seedbed(addresses.mongodb())) {
			seedbed.insert(Seed.INVOICES, 0, invoices.size(), invoices::get, (done) -> {
			});
		}
		Crowd crowd = new Crowd(clients);
		crowd.send(WARM_UP, (number) -> bench.pay(number, invoices.get(number)));
		Outcomes outcomes = crowd.send(count, (number) -> bench.pay(WARM_UP + number, invoices.get(WARM_UP + number)));
		List<String> lines = new ArrayList<>(outcomes.lines("payments"));
		lines.add(LIMIT);
		return lines;
	}

	/// Dealt out in turns; each person's are numbered from 1.
	private List<Document> invoices(int count) {
		Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
		return IntStream.range(0, count)
			.mapToObj((index) -> Seed.invoice(UUID.randomUUID(), this.owners.get(index % PEOPLE), index / PEOPLE + 1,
					"OPEN", now))
			.toList();
	}

	private Answer pay(int index, Document invoice) {
		return this.people.get(index % PEOPLE)
			.send("POST", "/api/v1/invoices/%s/payments".formatted(invoice.get("_id")),
					Map.of("paymentMethod", "pm_ok"), "Idempotency-Key", UUID.randomUUID().toString());
	}

}
