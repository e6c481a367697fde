package io.mitosis.lab.rehearsal;

import java.util.List;

import io.mitosis.lab.alert.Prometheus;
import io.mitosis.lab.fault.Catalogue;
import io.mitosis.lab.fault.Trouble;

/// The stories, in an order in which none prolongs the alerts of the one before.
///
/// @param trouble breaks and heals
/// @param catalogue what can be broken
/// @param prometheus the witness
record Stories(Trouble trouble, Catalogue catalogue, Prometheus prometheus) {

	private static final String USERS = "user-service";

	private static final String NOTIFICATIONS = "notification-service";

	List<Story> all() {
		return List.of(poison(), brokerAway(), twinKilled(), nobodyLogsIn(), slowBilling(), fullDisk(), smallHeap(),
				deadConsumer());
	}

	private Story poison() {
		return new Story("two events that nobody can digest are published", broken("poison"),
				List.of(new Expectation("DeadLettersArrived", NOTIFICATIONS)), List.of());
	}

	private Story brokerAway() {
		return new Story("Kafka is killed while people register", broken("kafka-away"),
				List.of(new Expectation("OutboxAgeing", USERS)), List.of());
	}

	private Story twinKilled() {
		return new Story("a second user-service comes and is killed", new TwinKilled(twin(USERS), this.prometheus),
				List.of(new Expectation("InstanceGone", USERS)), List.of());
	}

	private Story nobodyLogsIn() {
		return new Story("Keycloak is killed while people want to log in", broken("keycloak-away"),
				List.of(new Expectation("BreakerOpen", "keycloak")), List.of());
	}

	private Story slowBilling() {
		return new Story("billing-service stands still while people register and ask for their accounts",
				broken("billing-service-frozen"), List.of(Expectation.of("ApiErrorBudgetBurnsFast"),
						Expectation.of("ApiErrorBudgetBurnsSlowly"), new Expectation("PendingUsersAgeing", USERS)),
				List.of());
	}

	private Story fullDisk() {
		return new Story("a large file is reserved on the disk", DiskReserved.under(this.trouble.running().home()),
				List.of(new Expectation("DiskFillsUp", USERS)), List.of());
	}

	private Story smallHeap() {
		return new Story("a second gateway gets a heap in which it hardly starts", new TwinCramped(twin("gateway")),
				List.of(new Expectation("MemoryFillsUp", "gateway")), List.of());
	}

	private Story deadConsumer() {
		return new Story("notification-service is killed while people register, and comes back",
				broken("notification-service-away"),
				List.of(new Expectation("ServiceGone", NOTIFICATIONS), new Expectation("ConsumerStuck", NOTIFICATIONS)),
				List.of(new Expectation("EventsLateFast", NOTIFICATIONS),
						new Expectation("EventsLateSlowly", NOTIFICATIONS)));
	}

	private Cause broken(String fault) {
		return new Broken(this.trouble, this.catalogue.named(fault));
	}

	private Twin twin(String service) {
		return new Twin(this.trouble.running(), this.trouble.starter(), service);
	}

}
