package io.mitosis.lab.bench;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.component.Component;
import io.mitosis.lab.component.Instance;
import io.mitosis.lab.component.Probe;
import io.mitosis.lab.process.LocalPort;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.running.Progress;
import io.mitosis.lab.running.RunningInstance;
import io.mitosis.lab.running.RunningSystem;
import io.mitosis.lab.running.Starter;
import io.mitosis.lab.running.Stopping;
import io.mitosis.lab.system.LabException;

/// Lets a second instance come and die under a steady stream of calls, and watches when the gateway begins and ceases to
/// try it.
///
/// It is routed to when its own figures count a call, and tried for the last time when the gateway's log names it last.
///
/// @param running the system
/// @param starter starts the second instance
record ChangesBench(RunningSystem running, Starter starter) {

	static final String LIMIT = """
			Limited by the registry's lists, which an instance enters at once and the gateway fetches each second; a \
			dead one is ejected for 10 s by the first call that it does not answer, which is longer than the registry \
			takes to miss it.""";

	private static final String SERVICE = "billing-service";

	private static final String PATH = "/api/v1/account";

	private static final Pattern CALLS = Pattern
		.compile("(?m)^http_server_requests_seconds_count\\{[^}]*uri=\"/api/v1/account\"");

	private static final Duration GLANCE = Duration.ofMillis(10);

	/// Longer than a penalty and a lease: who is not tried any more by then is forgotten.
	private static final Duration QUIET = Duration.ofSeconds(8);

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	/// Measures a running system that has one instance of the service, and leaves it so.
	/// @return the report, line by line
	List<String> measure(int times) {
		if (this.running.named(SERVICE).size() > 1) {
			throw new LabException("There is a second %1$s already: ./lab scale %1$s 1".formatted(SERVICE));
		}
		Member member = Member.registered(this.starter.workplace().addresses(), Newcomer.named("Bench"));
		member.await(PATH, (answer) -> true);
		List<Duration> routed = new ArrayList<>();
		List<Duration> forgotten = new ArrayList<>();
		List<Outcome> calls = new ArrayList<>();
		for (int i = 0; i < times; i++) {
			try (SteadyCalls steady = new SteadyCalls(() -> member.get(PATH))) {
				Instance twin = twin();
				routed.add(arrive(twin));
				forgotten.add(die(twin));
				calls.addAll(steady.outcomes());
			}
		}
		return List
			.of("", "instance ready → routed      " + new Distribution(routed),
					"instance killed → last tried " + new Distribution(forgotten), "%d changes; %d of %,d calls failed"
						.formatted(times, calls.stream().filter((call) -> !call.isGood()).count(), calls.size()),
					LIMIT);
	}

	private Instance twin() {
		int port = LocalPort.free(1, this.starter.workplace().addresses().ports().numbers()).getFirst().number();
		return new Instance(SERVICE + "-2", port);
	}

	private Duration arrive(Instance twin) {
		Component component = this.running.component(SERVICE);
		component.prepare(this.starter.workplace());
		Thread start = Thread.ofVirtual().start(() -> this.starter.start(component, twin));
		Probe readiness = component.readiness(this.starter.workplace(), twin);
		await(readiness::succeeds);
		Instant ready = Instant.now();
		Api itself = new Api(URI.create("http://localhost:" + twin.port()));
		await(() -> CALLS.matcher(itself.get("/actuator/prometheus").body()).find());
		Duration took = Duration.between(ready, Instant.now());
		join(start);
		return took;
	}

	/// Watches longer than the gateway would remember it.
	private Duration die(Instance twin) {
		List<RunningInstance> twins = this.running.named(twin.name());
		GatewayLogs logs = new GatewayLogs(this.running, ":" + twin.port());
		Instant killed = Instant.now();
		twins.getFirst().process().kill();
		Instant last = killed;
		while (Instant.now().isBefore(last.plus(QUIET))) {
			last = logs.haveNews() ? Instant.now() : last;
			Pause.of(GLANCE);
		}
		new Stopping(this.running, Progress.SILENT, Stopping.HURRIED).stop(twins);
		return Duration.between(killed, last);
	}

	private static void await(BooleanSupplier condition) {
		Instant end = Instant.now().plus(PATIENCE);
		while (!condition.getAsBoolean()) {
			if (Instant.now().isAfter(end)) {
				throw new LabException("The second %s was not called: ./lab logs %s-2".formatted(SERVICE, SERVICE));
			}
			Pause.of(GLANCE);
		}
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LabException("Interrupted", ex);
		}
	}

}
