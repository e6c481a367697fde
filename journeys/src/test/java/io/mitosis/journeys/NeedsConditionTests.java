package io.mitosis.journeys;

import io.mitosis.lab.system.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class NeedsConditionTests {

	@ParameterizedTest
	@EnumSource
	void processesHaveEverything(Need need) {
		assertThat(need.isMetBy(Target.LOCAL)).isTrue();
	}

	@Test
	void containersHaveNoProcesses() {
		assertThat(Need.PROCESSES.isMetBy(Target.COMPOSE)).isFalse();
		assertThat(Need.PROCESSES.reason(Target.COMPOSE))
			.isEqualTo("--target compose has no processes to start, break or look into");
	}

	@Test
	void onlyTheClusterHidesTheServices() {
		assertThat(Need.SERVICE_PORTS.isMetBy(Target.COMPOSE)).isTrue();
		assertThat(Need.SERVICE_PORTS.isMetBy(Target.KIND)).isFalse();
	}

	@Test
	void countsTheTestsOfAClass() throws NoSuchMethodException {
		assertThat(NeedsCondition.tests(NeedsConditionTests.class)).isEqualTo(4);
		assertThat(NeedsCondition.tests(NeedsConditionTests.class.getDeclaredMethod("countsTheTestsOfAClass")))
			.isEqualTo(1);
	}

}
