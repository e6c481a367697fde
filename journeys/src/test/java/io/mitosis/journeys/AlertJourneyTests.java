package io.mitosis.journeys;

import java.time.Duration;
import java.util.List;

import io.mitosis.lab.alert.Prometheus;
import io.mitosis.lab.alert.Sample;
import io.mitosis.lab.process.Programs;
import io.mitosis.lab.system.Port;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/// Three of the stories of `./lab soak --alerts`, which tells one for every alert.
///
/// Dead letters are news for two minutes: meanwhile the other stories are told.
@Journey
@Needs(Need.PROCESSES)
@Order(2)
class AlertJourneyTests {

	private static final Duration SOON = Duration.ofSeconds(90);

	private static final Duration SILENCE = Duration.ofMinutes(5);

	private final RunningSystem system;

	private final Prometheus prometheus;

	AlertJourneyTests(RunningSystem system) {
		this.system = system;
		this.prometheus = new Prometheus(system.addresses().http(Port.PROMETHEUS));
	}

	@BeforeEach
	void somebodyIsOnWatch() {
		assumeThat(Programs.find("prometheus")).as("Skipped: prometheus is not on the PATH").isPresent();
		this.system.watch();
		await().atMost(SOON).until(this.prometheus::isOnWatch);
	}

	@AfterEach
	void everythingIsUpAgain() {
		this.system.heal();
		this.system.startWhatIsMissing();
		this.system.lab().attempt("stop", "prometheus");
	}

	@Test
	void aPoisonousMessageADeadBrokerAndADeadConsumerCallForHelpUntilTheyAreGone() {
		if (deadLettersHaveArrived("[30m]").isEmpty()) {
			this.system.cause("poison");
		}
		await().atMost(SOON).untilAsserted(() -> assertThat(deadLettersHaveArrived("[30m]")).isNotEmpty());

		LabProgram.Result soak = this.system.lab()
			.attempt("soak", "--alerts", "--only", "OutboxAgeing,ConsumerStuck,ServiceGone");

		assertThat(soak.exit()).as(soak.output()).isZero();
		assertThat(soak.output()).containsPattern("OutboxAgeing +\\d+ +\\d+ ")
			.containsPattern("ConsumerStuck +\\d+ +\\d+ ")
			.containsPattern("ServiceGone +\\d+ +\\d+ ");
		await().atMost(SILENCE).untilAsserted(() -> assertThat(deadLettersHaveArrived("[10s]")).isEmpty());
	}

	/// Whether the alert has fired within some time.
	private List<Sample> deadLettersHaveArrived(String within) {
		return this.prometheus.query(
				"max_over_time(ALERTS{alertname=\"DeadLettersArrived\",service=\"notification-service\",alertstate=\"firing\"}%s)"
					.formatted(within));
	}

}
