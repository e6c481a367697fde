package io.mitosis.lab.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.client.Tokens;
import io.mitosis.lab.component.Altered;
import io.mitosis.lab.process.ProcessId;
import io.mitosis.lab.running.Progress;
import io.mitosis.lab.running.RunningInstance;
import io.mitosis.lab.running.RunningSystem;
import io.mitosis.lab.running.Starter;
import io.mitosis.lab.running.Stopping;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.Port;

/// Sends the same requests through a gateway and a service that are observed and through ones that are not, in turns: each
/// round restarts both, so that a busy machine hurts one as much as the other.
///
/// @param running the system, of which the gateway and user-service are restarted
/// @param starter starts them again
/// @param addresses where it listens
record ObservabilityBench(RunningSystem running, Starter starter, Addresses addresses) {

	static final String LIMIT = """
			Limited by the processors. What observing costs is the two timers with their histograms that every request has on \
			either side, the spans of every tenth request, and the text that Prometheus fetches; for a collector, every \
			request's spans are recorded and sent.""";

	private static final List<String> OBSERVED = List.of("user-service", "gateway");

	private static final int CONNECTIONS = 16;

	/// Measures a running system, which is as shipped afterwards.
	///
	/// @return the report, line by line
	List<String> measure(int rounds, int requests) {
		Newcomer newcomer = Newcomer.named("Bench");
		Member member = Member.registered(this.addresses, newcomer);
		Map<Observability, Rates> rates = new EnumMap<>(Observability.class);
		for (int round = 0; round < rounds; round++) {
			List<Observability> order = (round % 2 == 0) ? List.of(Observability.ON, Observability.OFF)
					: List.of(Observability.OFF, Observability.ON);
			for (Observability observability : order) {
				restart(observability);
				member.await("/api/v1/users/me", (answer) -> true);
				rates.computeIfAbsent(observability, (key) -> new Rates()).add(pass(newcomer, observability, requests));
			}
		}
		restart(Observability.ON);
		return report(rounds, requests, rates);
	}

	private Rate pass(Newcomer newcomer, Observability observability, int requests) {
		Api api = new Api(this.addresses.origin());
		String token = new Tokens(this.addresses.origin()).ofPerson(newcomer.email(), newcomer.password());
		IntFunction<Answer> withToken = (number) -> api.get("/api/v1/users/me", token);
		IntFunction<Answer> without = (number) -> api.get("/api/v1/plans");
		Crowd crowd = new Crowd(CONNECTIONS);
		crowd.send(requests, withToken);
		crowd.send(requests / 2, without);
		Scraper scraper = new Scraper(targets(observability));
		try {
			double before = computed();
			Outcomes me = crowd.send(requests, withToken);
			double cost = (computed() - before) / requests;
			Outcomes plans = crowd.send(requests, without);
			return new Rate(perSecond(me), perSecond(plans), cost);
		}
		finally {
			scraper.close();
		}
	}

	private static double perSecond(Outcomes outcomes) {
		return Throughput.perSecond(outcomes.good().size(), outcomes.took());
	}

	/// In milliseconds of processor time, so far.
	private double computed() {
		return instances().map(RunningInstance::process)
			.map(ProcessId::computed)
			.mapToDouble((time) -> time.toNanos() / 1e6)
			.sum();
	}

	private void restart(Observability observability) {
		List<RunningInstance> instances = instances().toList();
		new Stopping(this.running, Progress.SILENT, Stopping.UNHURRIED).stop(instances);
		instances.forEach((each) -> this.starter
			.start(Altered.withVariables(each.component(), observability.variables()), each.instance()));
	}

	private Stream<RunningInstance> instances() {
		return OBSERVED.stream().map(this.running::named).flatMap(List::stream).filter(RunningInstance::isAlive);
	}

	/// None where Prometheus asks itself, or nothing is to be had.
	private List<URI> targets(Observability observability) {
		boolean prometheus = this.running.instances().stream().anyMatch((each) -> each.name().equals("prometheus"));
		if (prometheus || observability == Observability.OFF) {
			return List.of();
		}
		return Stream.of(Port.USER_SERVICE, Port.GATEWAY_MANAGEMENT)
			.map((port) -> URI.create("http://localhost:" + this.addresses.ports().of(port)))
			.toList();
	}

	private List<String> report(int rounds, int requests, Map<Observability, Rates> rates) {
		Rates on = rates.getOrDefault(Observability.ON, new Rates());
		Rates off = rates.getOrDefault(Observability.OFF, new Rates());
		List<String> lines = new ArrayList<>();
		lines.add(
				"%d connections, %d rounds of %,d requests each way, medians".formatted(CONNECTIONS, rounds, requests));
		lines.add(String.format(Locale.ROOT, "%-42s %12s %12s %8s", "", "observed", "not", "ratio"));
		lines.add(row("GET /api/v1/users/me, per second", on.median(Rate::me), off.median(Rate::me)));
		lines.add(row("GET /api/v1/plans, per second", on.median(Rate::plans), off.median(Rate::plans)));
		lines.add(row("CPU of both per GET /api/v1/users/me, ms", on.median(Rate::cost), off.median(Rate::cost)));
		lines.add(LIMIT);
		return lines;
	}

	private static String row(String what, double on, double off) {
		return String.format(Locale.ROOT, "%-42s %12.2f %12.2f %8.2f", what, on, off, on / off);
	}

}
