package io.mitosis.lab.recovery;

import java.util.Comparator;
import java.util.List;

import io.mitosis.lab.system.LabException;

/// The database of a service, and the topic that tells the others of it.
///
/// @param service its name and that of its consumer group
/// @param order in which collections are copied while the service runs: what refers to a document before the document,
/// so that a copy never names what is not in it. A claimed invoice without its payment could never be paid.
record OwnedData(String service, String database, String topic, List<String> order) {

	static final List<OwnedData> ALL = List.of(new OwnedData("user-service", "users", "user-events", List.of()),
			new OwnedData("billing-service", "billing", "billing-events",
					List.of("billing-runs", "accounts", "invoices", "payments")),
			new OwnedData("notification-service", "notifications", "notification-events", List.of()));

	/// @throws LabException when no service has this database
	static OwnedData of(String database) {
		return ALL.stream()
			.filter((owned) -> owned.database().equals(database))
			.findFirst()
			.orElseThrow(() -> new LabException("No service has a database '%s'; there are %s".formatted(database,
					String.join(", ", ALL.stream().map(OwnedData::database).toList()))));
	}

	/// Those that are worth keeping, in the order of copying; leases of scheduled jobs
	/// are not.
	List<String> inOrder(List<String> collections) {
		return collections.stream()
			.filter((name) -> !name.equals("shedLock") && !name.startsWith("system.")
					&& !name.endsWith(Restoration.ASIDE))
			.sorted(Comparator.<String>comparingInt(this.order::indexOf).thenComparing(Comparator.naturalOrder()))
			.toList();
	}

}
