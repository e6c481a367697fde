package io.mitosis.lab.bench;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ObservabilityTests {

	@Test
	void leavesAProgramAsItIsShipped() {
		assertThat(Observability.ON.variables()).isEmpty();
	}

	@Test
	void turnsEverythingOffInOneVariable() {
		JsonNode properties = new JsonMapper()
			.readTree(Observability.OFF.variables().getOrDefault("SPRING_APPLICATION_JSON", ""));

		assertThat(properties.path("management.observations.enable.all").asBoolean(true)).isFalse();
		assertThat(properties.path("management.tracing.sampling.probability").asDouble(1)).isZero();
	}

}
