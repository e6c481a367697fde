package io.mitosis.lab.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mitosis.lab.data.StoredAccount;
import io.mitosis.lab.data.StoredInvoice;
import io.mitosis.lab.data.StoredNotification;
import io.mitosis.lab.data.StoredOutboxEntry;
import io.mitosis.lab.data.StoredPayment;
import io.mitosis.lab.data.StoredRecipient;
import io.mitosis.lab.data.StoredUser;
import io.mitosis.lab.dlt.DeadLetter;
import io.mitosis.lab.events.Event;
import io.mitosis.lab.payment.Journal;

/// Everything the audit looks at, read at about one time.
///
/// What is under way while it is read may look broken; that is why [Audit] believes only what stays broken.
///
/// @param grace how long a service may leave something unfinished before somebody must look
record Snapshot(Instant taken, Duration grace, List<StoredUser> users, List<StoredAccount> accounts,
		List<StoredInvoice> invoices, List<StoredPayment> payments, Journal journal,
		List<StoredNotification> notifications, List<StoredRecipient> recipients, List<StoredOutboxEntry> outboxes,
		List<Event> events, List<DeadLetter> deadLetters) {

	boolean isOverdue(Instant since) {
		return since.plus(this.grace).isBefore(this.taken);
	}

	/// Whether the last of these events about a person is old enough for all its effects;
	/// so it is when the topic has
	/// forgotten it.
	boolean isSettled(String person, Set<String> types) {
		return published().filter((event) -> event.key().equals(person) && types.contains(event.type()))
			.map(Event::time)
			.max(Comparator.naturalOrder())
			.map(this::isOverdue)
			.orElse(true);
	}

	Stream<Event> events(String type) {
		return published().filter((event) -> event.type().equals(type));
	}

	/// All events on the topics proper, in the order of each partition; dead letters are
	/// copies.
	Stream<Event> published() {
		return this.events.stream().filter((event) -> !event.topic().endsWith(".dlt"));
	}

	/// The ids of people with a status.
	Set<String> people(String status) {
		return this.users.stream()
			.filter((user) -> user.status().equals(status))
			.map(StoredUser::id)
			.collect(Collectors.toSet());
	}

	/// The people whose account has a status.
	Set<String> peopleWithAccount(String status) {
		return this.accounts.stream()
			.filter((account) -> account.status().equals(status))
			.map(StoredAccount::userId)
			.collect(Collectors.toSet());
	}

	Optional<StoredInvoice> invoice(String id) {
		return this.invoices.stream().filter((invoice) -> invoice.id().equals(id)).findFirst();
	}

	Map<String, StoredPayment> paymentsById() {
		return this.payments.stream().collect(Collectors.toMap(StoredPayment::id, Function.identity()));
	}

}
