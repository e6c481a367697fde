package io.mitosis.gateway.instance;

import java.util.List;
import java.util.stream.IntStream;

import io.mitosis.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.client.DefaultServiceInstance;
import org.springframework.cloud.client.ServiceInstance;

import static org.assertj.core.api.Assertions.assertThat;

class LastGoodInstancesTests {

	private final MovableClock clock = new MovableClock();

	private final LastGoodInstances instances = new LastGoodInstances(this.clock);

	@Test
	void keepsTheListWhileTheRegistryIsEmpty() {
		this.instances.update(some(2));

		assertThat(this.instances.update(some(0))).hasSize(2);
		assertThat(this.instances.update(some(1))).hasSize(1);
	}

	@Test
	void keepsTheListWhenMoreThanHalfIsSuddenlyGone() {
		this.instances.update(some(4));

		assertThat(this.instances.update(some(1))).hasSize(4);
		assertThat(this.instances.update(some(3))).hasSize(3);
	}

	@Test
	void believesAShortListThatStaysShort() {
		this.instances.update(some(4));
		this.instances.update(some(0));

		this.clock.advance(LastGoodInstances.DOUBT);

		assertThat(this.instances.update(some(0))).isEmpty();
	}

	@Test
	void startsToDoubtAnewAfterEachGoodList() {
		this.instances.update(some(4));
		this.instances.update(some(0));
		this.clock.advance(LastGoodInstances.DOUBT.minusSeconds(1));
		this.instances.update(some(4));
		this.clock.advance(LastGoodInstances.DOUBT);

		assertThat(this.instances.update(some(0))).hasSize(4);
	}

	private static List<ServiceInstance> some(int count) {
		return IntStream.range(0, count).mapToObj(LastGoodInstancesTests::instance).toList();
	}

	private static ServiceInstance instance(int i) {
		return new DefaultServiceInstance("id-" + i, "user-service", "127.0.0.1", 8081 + i, false);
	}

}
