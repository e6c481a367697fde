package io.mitosis.lab.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.client.Tokens;
import io.mitosis.lab.running.RunningInstance;
import io.mitosis.lab.running.RunningSystem;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.Port;

/// Sends the same requests through the gateway and directly to a service, in turns, so that both meet the same machine.
///
/// @param running the system, whose processes are asked for their processor time
/// @param addresses where it listens
record GatewayBench(RunningSystem running, Addresses addresses) {

	static final String LIMIT = """
			Limited by the processors, which the clients, the gateway and the services share: through the gateway each \
			request is read, decided on and answered twice. CPU is that of the service directly, of the gateway through \
			it; /users/me has its token checked on either side, and one look into the database.""";

	private static final int CONNECTIONS = 32;

	/// Measures a running system; one person stays.
	/// @return the report, line by line
	List<String> measure(int rounds, int requests) {
		Newcomer newcomer = Newcomer.named("Bench");
		Member.registered(this.addresses, newcomer);
		Tokens tokens = new Tokens(this.addresses.origin());
		List<String> lines = new ArrayList<>();
		lines.add("%d connections, %d rounds of %,d requests".formatted(CONNECTIONS, rounds, requests));
		lines.add(Passage.HEADER);
		lines.addAll(compare("GET /api/v1/plans, without a token", "billing-service", Port.BILLING_SERVICE,
				(api) -> api.get("/api/v1/plans"), rounds, requests));
		String token = tokens.ofPerson(newcomer.email(), newcomer.password());
		lines.addAll(compare("GET /api/v1/users/me, with a token", "user-service", Port.USER_SERVICE,
				(api) -> api.get("/api/v1/users/me", token), rounds, requests));
		lines.add(LIMIT);
		return lines;
	}

	private List<String> compare(String title, String service, Port port, Function<Api, Answer> request, int rounds,
			int requests) {
		Way direct = new Way("directly", service, this.addresses.http(port));
		Way through = new Way("through the gateway", "gateway", this.addresses.origin());
		pass(direct, request, requests);
		pass(through, request, requests);
		Passage directly = pass(direct, request, requests);
		Passage throughGateway = pass(through, request, requests);
		for (int round = 2; round <= rounds; round++) {
			directly = directly.plus(pass(direct, request, requests));
			throughGateway = throughGateway.plus(pass(through, request, requests));
		}
		return List.of(title, directly.row(), throughGateway.row(), throughGateway.against(directly));
	}

	private Passage pass(Way way, Function<Api, Answer> request, int requests) {
		Api api = new Api(way.address());
		Duration before = computed(way.measured());
		Outcomes outcomes = new Crowd(CONNECTIONS).send(requests, (number) -> request.apply(api));
		return new Passage(way.title(), outcomes.all(), outcomes.took(), computed(way.measured()).minus(before));
	}

	private Duration computed(String component) {
		return this.running.named(component)
			.stream()
			.filter(RunningInstance::isAlive)
			.map((instance) -> instance.process().computed())
			.reduce(Duration.ZERO, Duration::plus);
	}

	/// One of the two ways.
	///
	/// @param measured whose processor time it costs
	private record Way(String title, String measured, URI address) {

	}

}
