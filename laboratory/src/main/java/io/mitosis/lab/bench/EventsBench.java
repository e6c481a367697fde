package io.mitosis.lab.bench;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.lag.Lag;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.system.Addresses;

/// Lets a few people rename themselves at a steady rate and asks the services how old the events were when they had
/// handled them.
final class EventsBench {

	static final String LIMIT = """
			At a rate that the services keep up with, the age is the way itself: relay out of the outbox, Kafka's \
			acknowledgement, the next poll, one write of the copy. Estimated within the buckets of event_age_seconds.""";

	private static final String TOPIC = "user-events";

	private static final int PEOPLE = 10;

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Addresses addresses;

	private final Function<String, List<URI>> instances;

	/// @param instances tells where the instances of a service are
	EventsBench(Addresses addresses, Function<String, List<URI>> instances) {
		this.addresses = addresses;
		this.instances = instances;
	}

	/// Measures a running system; the people stay.
	/// @return the report, line by line
	List<String> measure(int rate, int seconds) {
		List<Member> people = new Crowd(2).each(PEOPLE,
				(number) -> Member.registered(this.addresses, Newcomer.named("Bench")));
		try (Lag lag = new Lag(this.addresses.kafka())) {
			lag.awaitNone(PATIENCE);
		}
		Map<String, Ages> before = ages();
		Outcomes outcomes = rename(people, rate, seconds);
		Map<String, Ages> since = await(before, outcomes.good().size());
		List<String> lines = new ArrayList<>(outcomes.lines("renames"));
		lines.add("%-18s %8d per second".formatted("asked for", rate));
		since.forEach((service, ages) -> lines.add("%-21s %s".formatted(service, ages)));
		lines.add(LIMIT);
		return lines;
	}

	/// Each person at their own times, so that nobody overtakes themselves.
	private static Outcomes rename(List<Member> people, int rate, int seconds) {
		Instant start = Instant.now();
		List<List<Outcome>> outcomes = new Crowd(PEOPLE).each(PEOPLE,
				(person) -> IntStream.iterate(person, (turn) -> turn < rate * seconds, (turn) -> turn + PEOPLE)
					.mapToObj((turn) -> {
						waitUntil(start.plusNanos(turn * 1_000_000_000L / rate));
						return Outcome.of(() -> rename(people.get(person), turn));
					})
					.toList());
		return new Outcomes(outcomes.stream().flatMap(List::stream).toList(), Duration.between(start, Instant.now()));
	}

	private static Answer rename(Member person, int turn) {
		return person.send("PATCH", "/api/v1/users/me", Map.of("displayName", "Bench " + turn), "If-Match", "*");
	}

	private static void waitUntil(Instant time) {
		Duration rest = Duration.between(Instant.now(), time);
		if (rest.isPositive()) {
			Pause.of(rest);
		}
	}

	/// What was handled since, when it is as much as was produced or patience has ended.
	private Map<String, Ages> await(Map<String, Ages> before, int produced) {
		Instant end = Instant.now().plus(PATIENCE);
		while (true) {
			Map<String, Ages> since = new LinkedHashMap<>();
			ages().forEach((service, ages) -> since.put(service, ages.since(before.getOrDefault(service, Ages.NONE))));
			if (since.values().stream().allMatch((ages) -> ages.count() >= produced) || Instant.now().isAfter(end)) {
				return since;
			}
			Pause.of(Duration.ofMillis(200));
		}
	}

	private Map<String, Ages> ages() {
		Map<String, Ages> ages = new LinkedHashMap<>();
		for (String service : List.of("billing-service", "notification-service")) {
			ages.put(service,
					this.instances.apply(service)
						.stream()
						.map((address) -> Ages.parse(new Api(address).get("/actuator/prometheus").body(), TOPIC))
						.reduce(Ages.NONE, Ages::plus));
		}
		return ages;
	}

}
