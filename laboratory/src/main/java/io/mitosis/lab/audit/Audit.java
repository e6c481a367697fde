package io.mitosis.lab.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Holds all invariants against the system and believes only what stays broken.
///
/// While events are under way a snapshot may show a cause without its effect; so it looks again until everything is
/// in order or its patience ends.
final class Audit {

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
