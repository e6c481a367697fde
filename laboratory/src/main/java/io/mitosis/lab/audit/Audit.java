package io.mitosis.lab.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import io.mitosis.lab.data.Databases;
import io.mitosis.lab.dlt.DeadLetters;
import io.mitosis.lab.events.EventLog;
import io.mitosis.lab.payment.PaymentProvider;
import io.mitosis.lab.system.Addresses;

/// Holds all invariants against the system and believes only what stays broken.
///
/// While events are under way a snapshot may show a cause without its effect; so it looks again until everything is
/// in order or its patience ends.
public final class Audit {

	static final List<Invariant> INVARIANTS = List.of(new ActivePeopleHaveOneAccount(), new AccountsBelongToPeople(),
			new PendingPeopleAreYoung(), new OutboxesEmptyThemselves(), new RegistrationsOpenAccounts(),
			new OpenedAccountsActivatePeople(), new ActivatedPeopleAreWelcomed(), new EventIdsAreUnique(),
			new SequencesHaveNoGap(), new RejectedPeopleHaveRefusedAccounts(), new InvoiceNumbersHaveNoGap(),
			new RunsBillAPeriodOnce(), new ChargesArePayments(), new PaidInvoicesHaveOnePayment(),
			new DelinquentPeopleAreSuspended(), new ClosedAccountsOweNothing(), new ClosedPeopleAreForgotten(),
			new EventsAreTold(), new DeadLettersAreReplayed());

	private static final Duration PAUSE = Duration.ofMillis(250);

	private final Supplier<Snapshot> system;

	Audit(Supplier<Snapshot> system) {
		this.system = system;
	}

	/// What is wrong with a system, one line each; nothing, where all is well.
	///
	/// @param grace how long something may be under way
	/// @param patience how long a breach must last to count
	public static List<String> breaches(Addresses addresses, Duration grace, Duration patience) {
		return of(addresses, grace, patience).entrySet()
			.stream()
			.flatMap((result) -> result.getValue().stream().map((breach) -> result.getKey().sentence() + ": " + breach))
			.toList();
	}

	static Map<Invariant, List<String>> of(Addresses addresses, Duration grace, Duration patience) {
		try (Databases databases = new Databases(addresses.mongodb());
				EventLog log = new EventLog(addresses.kafka());
				DeadLetters letters = new DeadLetters(addresses.kafka())) {
			return new Audit(
					new SystemReader(databases, log, letters, new PaymentProvider(addresses.payments()), grace))
				.run(patience);
		}
	}

	/// The invariants with their breaches, none where all is well.
	Map<Invariant, List<String>> run(Duration patience) {
		Instant end = Instant.now().plus(patience);
		Map<Invariant, List<String>> result = look();
		while (result.values().stream().anyMatch((breaches) -> !breaches.isEmpty()) && Instant.now().isBefore(end)) {
			LockSupport.parkNanos(PAUSE.toNanos());
			result = look();
		}
		return result;
	}

	private Map<Invariant, List<String>> look() {
		Snapshot snapshot = this.system.get();
		Map<Invariant, List<String>> result = new LinkedHashMap<>();
		INVARIANTS.forEach((invariant) -> result.put(invariant, invariant.breaches(snapshot).sorted().toList()));
		return result;
	}

}
