package io.mitosis.lab.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.fault.ActiveFault;
import io.mitosis.lab.fault.Catalogue;
import io.mitosis.lab.fault.Trouble;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.running.RunningSystem;
import io.mitosis.lab.running.Starter;
import io.mitosis.lab.system.LabException;

/// Calls healthy services at a steady rate while as many clients call one that is well, dead, or frozen.
///
/// @param running the system
/// @param starter starts again what was killed
record NeighboursBench(RunningSystem running, Starter starter) {

	static final String LIMIT = """
			Limited by the processors as long as a dead or frozen service binds neither threads nor connections that \
			the others need; 1.2x is the aim, and the two baselines tell how much of it is chance.""";

	private static final String SICK = "billing-service";

	private static final String SICK_PATH = "/api/v1/account";

	private static final List<String> HEALTHY = List.of("/api/v1/users/me", "/api/v1/notifications/unread-count");

	private static final int CLIENTS = 8;

	private static final int REQUESTS = 1600;

	private static final Duration PAUSE = Duration.ofMillis(30);

	/// Measures a running system; one person stays, and what was broken is healed.
	/// @return the report, line by line
	List<String> measure() {
		Member member = Member.registered(this.starter.workplace().addresses(), Newcomer.named("Bench"));
		member.await(SICK_PATH, (answer) -> true);
		beside(member);
		Beside well = beside(member);
		Beside dead = with(SICK + "-away", member);
		Beside frozen = with(SICK + "-frozen", member);
		Beside again = beside(member);
		List<String> lines = new ArrayList<>();
		lines.add("");
		lines.add("%-28s %11s %11s %10s   %s".formatted("healthy routes beside", "p50", "p95", "baseline",
				SICK + " answers"));
		lines.add(well.row("a service that is well", well));
		lines.add(dead.row("one that is dead", well));
		lines.add(frozen.row("one that is frozen", well));
		lines.add(again.row("one that is well again", well));
		lines.add(LIMIT);
		return lines;
	}

	private Beside with(String fault, Member member) {
		Trouble trouble = new Trouble(this.running, this.starter);
		trouble.cause(new Catalogue(this.running.components(), !this.running.home().links().isEmpty()).named(fault));
		try {
			return beside(member);
		}
		finally {
			trouble.active(fault).ifPresent((active) -> heal(trouble, active, member));
		}
	}

	private static void heal(Trouble trouble, ActiveFault fault, Member member) {
		trouble.heal(fault);
		member.await(SICK_PATH, (answer) -> true);
	}

	private static Beside beside(Member member) {
		Collection<Outcome> sick = new ConcurrentLinkedQueue<>();
		List<Thread> threads = IntStream.range(0, CLIENTS)
			.mapToObj((number) -> Thread.ofVirtual().start(() -> callTheSick(member, sick)))
			.toList();
		Outcomes outcomes = new Crowd(CLIENTS).send(REQUESTS, (number) -> {
			Pause.of(PAUSE);
			return member.get(HEALTHY.get(number % HEALTHY.size()));
		});
		threads.forEach(Thread::interrupt);
		if (outcomes.good().size() < REQUESTS) {
			throw new LabException(
					"Healthy services answered only %d of %d".formatted(outcomes.good().size(), REQUESTS));
		}
		return new Beside(new Distribution(outcomes.good().stream().map(Outcome::took).toList()), List.copyOf(sick));
	}

	private static void callTheSick(Member member, Collection<Outcome> outcomes) {
		try {
			while (true) {
				Outcome outcome = Outcome.of(() -> member.get(SICK_PATH));
				Pause.of(PAUSE);
				outcomes.add(outcome);
			}
		}
		catch (LabException ex) {
			// interrupted, which is how it ends
		}
	}

	/// How the healthy fared, and what the sick one answered.
	private record Beside(Distribution healthy, List<Outcome> sick) {

		String row(String title, Beside baseline) {
			Map<Integer, Long> answers = this.sick.stream()
				.collect(Collectors.groupingBy(Outcome::status, TreeMap::new, Collectors.counting()));
			return String.format(Locale.ROOT, "%-28s %8.2f ms %8.2f ms %9.2fx   %s", "  " + title, millis(50),
					millis(95), millis(95) / baseline.millis(95), answers);
		}

		private double millis(int percent) {
			return this.healthy.percentile(percent).toNanos() / 1e6;
		}

	}

}
