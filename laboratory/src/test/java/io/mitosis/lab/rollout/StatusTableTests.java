package io.mitosis.lab.rollout;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import io.mitosis.lab.pod.Snapshot;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class StatusTableTests {

	@Test
	void showsPodsTheirPastAndWhatIsScaled() throws IOException {
		assertThat(table("ready").lines().map((line) -> line.replaceAll(" {2,}", " | "))).containsExactly(
				"POD | READY | RESTARTS | WHY", "gateway-58d7fb6c4-2m4lw | 1/1 | 0 | is ending",
				"gateway-6d4b75cb6d-8xkzv | 1/1 | 0",
				"gateway-6d4b75cb6d-hjk2p | 1/1 | 1 | well again; it had ended: OOMKilled (exit code 137), it was over its memory limit of 512Mi",
				"", "SCALED | PODS | LOAD", "gateway | 2 (2 to 4) | cpu 45 % of 500 %",
				"user-service | 1 (2 to 4) | cpu unknown of 500 % (metrics-server has measured nothing yet)");
	}

	@Test
	void showsAWorkloadThatHasNoPod() throws IOException {
		assertThat(table("forbidden")).contains("payments: no pod can be made: Error creating");
	}

	private static String table(String situation) throws IOException {
		try (InputStream json = StatusTableTests.class.getResourceAsStream("/pods/%s.json".formatted(situation))) {
			return new StatusTable(new Snapshot(new JsonMapper().readTree(Objects.requireNonNull(json)))).text();
		}
	}

}
