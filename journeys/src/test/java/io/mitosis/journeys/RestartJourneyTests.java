package io.mitosis.journeys;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.component.Workplace;
import io.mitosis.lab.running.Progress;
import io.mitosis.lab.running.RunningInstance;
import io.mitosis.lab.running.Starter;
import io.mitosis.lab.running.Stopping;
import io.mitosis.lab.running.SystemStart;
import io.mitosis.lab.soak.Entry.Kind;
import io.mitosis.lab.soak.Examination;
import io.mitosis.lab.soak.Killer;
import io.mitosis.lab.soak.Ledger;
import io.mitosis.lab.soak.Processes;
import io.mitosis.lab.soak.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Two instances of everything, under load from the first story to the last: who restarts or dies is not missed.
///
/// The gateways stand behind a balancer. A request that fails is one without an answer, with a status that it should
/// not have, or with the wrong content; each is named. What was accepted is looked for when the load has ended.
@Journey
@Needs(Need.PROCESSES)
@TestInstance(Lifecycle.PER_CLASS)
class RestartJourneyTests {

	private static final Duration SOON = Duration.ofSeconds(60);

	private static final String[] SERVICES = { "user-service", "billing-service", "notification-service" };

	private static final String[] EVERYBODY = { "user-service", "billing-service", "notification-service", "gateway" };

	private final RunningSystem system;

	private final Ledger ledger = new Ledger(Chosen.HOME.data("restarts").resolve("ledger"));

	private final Balancer balancer;

	private final ConstantLoad load;

	RestartJourneyTests(RunningSystem system) {
		this.system = system;
		system.scale(2, EVERYBODY);
		this.balancer = new Balancer(instances("gateway").stream().map(this::gateway).toList());
		this.load = new ConstantLoad(this.balancer.address(), this.ledger);
	}

	@BeforeAll
	void people() {
		List<Member> four = Stream.of("Ada", "Ben", "Cleo", "Dan").map(this.system::register).toList();
		four.forEach(
				(member) -> await().atMost(SOON).untilAsserted(() -> assertThat(member.status()).isEqualTo("ACTIVE")));
		this.load.start(four.stream().map(Member::newcomer).toList());
	}

	@AfterEach
	void everythingIsUpAgain() {
		this.system.startWhatIsMissing();
	}

	@AfterAll
	void everythingIsAccountedForAndOneOfEverythingIsLeft() throws IOException {
		this.load.close();
		this.balancer.close();
		this.system.scale(1, EVERYBODY);
		assertAccountedFor();
		this.ledger.close();
		this.system.assertInOrder();
	}

	@Test
	void nobodyNoticesThatTheGatewayAndEachServiceRestart() {
		List<Exchange> exchanges = this.load.during(() -> this.system.restart(EVERYBODY));

		assertThat(exchanges).filteredOn(Exchange::isBad).isEmpty();
	}

	@Test
	void nobodyNoticesThatTheRegistryDiesAndComesBack() {
		List<Exchange> exchanges = this.load.during(() -> {
			this.system.kill("discovery");
			this.load.awaitRound();
			this.system.start("discovery");
		});

		assertThat(exchanges).filteredOn(Exchange::isBad).isEmpty();
	}

	@Test
	void whoeverReadsDoesNotNoticeThatServicesDie() {
		Killer killer = killer();

		List<Exchange> exchanges = this.load.during(() -> {
			for (String service : SERVICES) {
				killer.kill(instances(service).getFirst().name());
			}
			killer.awaitAll();
		});

		assertThat(exchanges).filteredOn(Exchange::isBad).filteredOn(Exchange::isRead).isEmpty();
		assertThat(exchanges).filteredOn(Exchange::isBad)
			.allSatisfy((exchange) -> assertThat(exchange.answer()).containsAnyOf("503", "409"));
	}

	/// Whose connection broke must get through by the next, on a new one.
	@Test
	void onlyConnectionsEndWhenAGatewayDies() {
		Killer killer = killer();

		List<Exchange> exchanges = this.load.during(() -> {
			killer.kill(instances("gateway").getLast().name());
			killer.awaitAll();
		});

		assertThat(exchanges).filteredOn(Exchange::isBad).allMatch(Exchange::isUnanswered);
	}

	/// Nothing is lost and nothing doubled, whatever happened.
	private void assertAccountedFor() {
		Statement statement = new Examination(this.system.addresses(), SOON).of(this.ledger.entries());

		assertThat(statement.isGood()).as(String.join("\n", statement.lines())).isTrue();
		assertThat(this.ledger.entries()).extracting("kind").contains(Kind.REGISTRATION, Kind.PAYMENT);
	}

	private Killer killer() {
		Progress silent = (name, state) -> {
		};
		return new Killer(new Processes(this.system.running(), new Starter(workplace(), silent, SystemStart.PATIENCE),
				new Stopping(this.system.running(), silent, Stopping.UNHURRIED)), this.ledger);
	}

	private Balancer.Gateway gateway(RunningInstance instance) {
		return new Balancer.Gateway(instance.instance().port(),
				instance.component().readiness(workplace(), instance.instance()));
	}

	private List<RunningInstance> instances(String component) {
		return this.system.running().named(component);
	}

	private Workplace workplace() {
		return Workplace.of(Chosen.HOME, Chosen.HOME.ports(), this.system.settings());
	}

}
