package io.mitosis.lab.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.events.Event;
import io.mitosis.lab.events.EventLog;
import io.mitosis.lab.system.Addresses;

/// Registers people from several clients at once and waits until all that were accepted are active.
final class RegistrationsBench {

	static final String LIMIT = """
			Limited by the password hash of each registration, which Keycloak computes on all cores it gets; \
			user-service answers 503 to what would have to wait for it too long.""";

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Api api;

	private final EventLog log;

	private final Queue<String> accepted = new ConcurrentLinkedQueue<>();

	private RegistrationsBench(Addresses addresses, EventLog log) {
		this.api = new Api(addresses.origin());
		this.log = log;
	}

	/// Measures a running system; the people stay.
	/// @return the report, line by line
	static List<String> measure(Addresses addresses, int count, int clients) {
		try (EventLog log = new EventLog(addresses.kafka()).fromNow()) {
			RegistrationsBench bench = new RegistrationsBench(addresses, log);
			bench.register(); // warms up both sides and does not count
			bench.accepted.clear();
			return bench.measure(count, new Crowd(clients));
		}
	}

	private List<String> measure(int count, Crowd crowd) {
		Instant start = Instant.now();
		Outcomes outcomes = crowd.send(count, (number) -> register());
		List<String> lines = new ArrayList<>(outcomes.lines("registrations"));
		List<Instant> activations = activations();
		Instant last = activations.stream().max(Instant::compareTo).orElse(start);
		lines.add(Throughput.row("ACTIVE", activations.size(), Duration.between(start, last)));
		if (activations.size() < this.accepted.size()) {
			lines.add("%d were not ACTIVE within %d s".formatted(this.accepted.size() - activations.size(),
					PATIENCE.toSeconds()));
		}
		lines.add(LIMIT);
		return lines;
	}

	private Answer register() {
		Answer answer = this.api.post("/api/v1/users", Newcomer.named("Bench"));
		if (answer.status() == 201) {
			this.accepted.add(answer.text("id"));
		}
		return answer;
	}

	/// When each of the accepted became active, as far as they did in time.
	private List<Instant> activations() {
		Set<String> missing = new HashSet<>(this.accepted);
		List<Instant> times = new ArrayList<>();
		Instant end = Instant.now().plus(PATIENCE);
		while (!missing.isEmpty() && Instant.now().isBefore(end)) {
			this.log.next(Duration.ofMillis(100))
				.stream()
				.filter((event) -> event.type().equals("user.activated.v1") && missing.remove(event.key()))
				.map(Event::time)
				.forEach(times::add);
		}
		return times;
	}

}
