package io.mitosis.lab.soak;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mitosis.lab.soak.Entry.Kind;

/// Compares what was accepted with what is there: each id must be found exactly once in each place where it belongs.
final class Accounting {

	private final List<Entry> entries;

	/// Takes into account what the ledger says.
	Accounting(List<Entry> entries) {
		this.entries = entries;
	}

	/// The fate of every id.
	List<Fate> fates(Evidence evidence) {
		Set<String> told = new HashSet<>();
		Set<String> gone = gone(evidence);
		return this.entries.stream()
			.filter((entry) -> Fate.KINDS.contains(entry.kind()) && told.add(entry.kind() + " " + entry.words()))
			.map((entry) -> fate(entry, gone, evidence))
			.toList();
	}

	/// Who has left: was told so, or set out to and got no answer.
	private Set<String> gone(Evidence evidence) {
		Stream<Entry> unanswered = of(Kind.LEAVING).filter((entry) -> evidence.count(Place.CLOSED, entry.word(0)) > 0);
		return Stream.concat(of(Kind.CLOSING), unanswered).map((entry) -> entry.word(0)).collect(Collectors.toSet());
	}

	private Fate fate(Entry entry, Set<String> gone, Evidence evidence) {
		Check check = new Check(evidence, entry.time());
		switch (entry.kind()) {
			case REGISTRATION -> registration(entry, gone, check);
			case INVOICE -> check.once(Place.INVOICES, entry.word(1)).once(Place.ISSUED, entry.word(1));
			case PAYMENT -> payment(entry, check);
			case MESSAGE -> message(entry, gone, check);
			case CLOSING -> check.once(Place.CLOSED, entry.word(0)).once(Place.LEFT, entry.word(0));
			default -> throw new IllegalArgumentException(entry.toString());
		}
		return new Fate(entry, check.lost, check.doubled, check.forgotten);
	}

	private static void registration(Entry entry, Set<String> gone, Check check) {
		String person = entry.word(0);
		check.once(Place.PEOPLE, person)
			.once(Place.REGISTERED, person)
			.once(Place.ACCOUNTS, person)
			.once(Place.OPENED, person);
		if (!gone.contains(person)) {
			check.once(Place.WELCOMES, person).some(Place.MAILS, entry.word(1));
		}
	}

	private static void payment(Entry entry, Check check) {
		String invoice = entry.word(1);
		String payment = entry.word(2);
		check.once(Place.PAYMENTS, payment);
		if (entry.word(3).equals("SUCCEEDED")) {
			check.once(Place.CHARGES, payment).once(Place.CHARGED, invoice).once(Place.PAID, invoice);
		}
		else {
			check.never(Place.CHARGES, payment);
		}
	}

	/// What a closed person had in the inbox may be erased.
	private static void message(Entry entry, Set<String> gone, Check check) {
		if (gone.contains(entry.word(0))) {
			check.atMostOnce(Place.MESSAGES, entry.word(1));
		}
		else {
			check.once(Place.MESSAGES, entry.word(1));
		}
		check.once(Place.CREATED, entry.word(1));
	}

	private Stream<Entry> of(Kind kind) {
		return this.entries.stream().filter((entry) -> entry.kind() == kind);
	}

	/// Collects where an id is missing and where it is too often.
	private static final class Check {

		private final Evidence evidence;

		private final List<Place> lost = new ArrayList<>();

		private final List<Place> doubled = new ArrayList<>();

		private final List<Place> forgotten = new ArrayList<>();

		private final Instant time;

		Check(Evidence evidence, Instant time) {
			this.evidence = evidence;
			this.time = time;
		}

		Check once(Place place, String id) {
			return some(place, id).atMostOnce(place, id);
		}

		Check some(Place place, String id) {
			if (this.evidence.count(place, id) == 0) {
				(this.evidence.isKnown(place, this.time) ? this.lost : this.forgotten).add(place);
			}
			return this;
		}

		Check atMostOnce(Place place, String id) {
			if (this.evidence.count(place, id) > 1) {
				this.doubled.add(place);
			}
			return this;
		}

		Check never(Place place, String id) {
			if (this.evidence.count(place, id) > 0) {
				this.doubled.add(place);
			}
			return this;
		}

	}

}
