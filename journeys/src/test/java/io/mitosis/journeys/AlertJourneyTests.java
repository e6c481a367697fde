package io.mitosis.journeys;

import io.mitosis.lab.process.Programs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/// Three of the stories of `./lab soak --alerts`, which tells one for every alert.
@Journey
@Needs(Need.PROCESSES)
class AlertJourneyTests {

	private final RunningSystem system;

	AlertJourneyTests(RunningSystem system) {
		this.system = system;
	}

	@BeforeEach
	void somebodyIsOnWatch() {
		assumeThat(Programs.find("prometheus")).as("Skipped: prometheus is not on the PATH").isPresent();
		this.system.watch();
	}

	@AfterEach
	void everythingIsUpAgain() {
		this.system.heal();
		this.system.startWhatIsMissing();
		this.system.lab().attempt("stop", "prometheus");
	}

	@Test
	void aPoisonousMessageADeadBrokerAndADeadConsumerCallForHelpUntilTheyAreGone() {
		LabProgram.Result soak = this.system.lab()
			.attempt("soak", "--alerts", "--only", "DeadLettersArrived,OutboxAgeing,ConsumerStuck,ServiceGone");

		assertThat(soak.exit()).as(soak.output()).isZero();
		assertThat(soak.output()).containsPattern("DeadLettersArrived +\\d+ +\\d+ ")
			.containsPattern("OutboxAgeing +\\d+ +\\d+ ")
			.containsPattern("ConsumerStuck +\\d+ +\\d+ ")
			.containsPattern("ServiceGone +\\d+ +\\d+ ");
	}

}
