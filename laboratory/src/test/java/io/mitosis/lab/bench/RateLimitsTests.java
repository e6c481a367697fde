package io.mitosis.lab.bench;

import io.mitosis.lab.client.AScriptedServer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.system.LabException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RateLimitsTests {

	@Test
	void endABenchmarkThatWouldMeasureRefusals() {
		try (AScriptedServer server = new AScriptedServer().then(429, "")) {
			Api gateway = new Api(server.address());

			assertThatExceptionOfType(LabException.class)
				.isThrownBy(() -> new Crowd(2).send(4, (number) -> gateway.get("/api/v1/plans")))
				.withMessageContaining("MITOSIS_RATELIMITS_ENABLED=false ./lab up");
		}
	}

}
