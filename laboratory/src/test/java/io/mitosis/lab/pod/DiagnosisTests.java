package io.mitosis.lab.pod;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DiagnosisTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					unschedulable   | no node takes it: 0/1 nodes are available: 1 Insufficient cpu
					over-memory     | keeps ending: OOMKilled (exit code 137), it was over its memory limit of 512Mi, restarted 3 times
					unready         | runs: Readiness probe failed: HTTP probe failed with statuscode: 503
					initialising    | init container users: keeps ending: exit code 2: mongosh: no such file, restarted once
					volume-missing  | a volume is missing: MountVolume.SetUp failed for volume "settings" : configmap "settings-2f8h5g" not found
					volume-missing-at-first | a volume is missing: MountVolume.SetUp failed for volume "users" : configmap "mongodb-users-9k2c" not found
					frozen          | runs, but says that it is not ready; before, it ended: exit code 143, asked to end, restarted once; Liveness probe failed: context deadline exceeded (Client.Timeout exceeded while awaiting headers)
					secret-missing  | CreateContainerConfigError: couldn't find key MITOSIS_EUREKA_PASSWORD in Secret mitosis/notification-service-85dk
					""")
	void saysWhyAPodIsNotReady(String situation, String why) {
		Snapshot snapshot = Recorded.situation(situation);

		assertThat(snapshot.why(snapshot.pods().getFirst())).contains(why);
	}

	@Test
	void namesTheImageThatCannotBeHadAndWhatTheRegistrySaid() {
		Snapshot snapshot = Recorded.situation("image-missing");

		assertThat(snapshot.why(snapshot.pods().getFirst())).get()
			.asString()
			.startsWith("image grafana/grafana:12.3.0 cannot be had: Failed to pull image")
			.endsWith("not found");
	}

	@Test
	void tellsOfAStartWhatTheProbeSawAndHowThePredecessorEnded() {
		Snapshot snapshot = Recorded.situation("starting");

		assertThat(snapshot.why(snapshot.pods().getFirst())).contains(
				"is starting: Startup probe failed: dial tcp 10.244.0.17:9000: connect: connection refused; before, it ended: exit code 1, restarted once");
	}

	@Test
	void hasNothingToSayOfAPodThatIsWellAgain() {
		Snapshot snapshot = Recorded.situation("ready");

		assertThat(snapshot.why(snapshot.pods().getFirst())).isEmpty();
	}

	@Test
	void doesNotTakeAPodForReadyThatIsToGo() {
		Snapshot snapshot = Recorded.situation("ready");

		assertThat(snapshot.why(snapshot.pods().getLast())).contains("is ending");
	}

}
