package io.mitosis.gateway.instance;

import java.time.Duration;
import java.util.List;

import io.mitosis.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.client.DefaultServiceInstance;
import org.springframework.cloud.client.ServiceInstance;

import static org.assertj.core.api.Assertions.assertThat;

class EjectionsTests {

	private final MovableClock clock = new MovableClock();

	private final Ejections ejections = new Ejections(this.clock);

	private final ServiceInstance one = instance(8081);

	private final ServiceInstance two = instance(8082);

	@Test
	void leavesOutWhoDidNotAnswerForAWhile() {
		this.ejections.eject("127.0.0.1:8081");

		assertThat(this.ejections.withoutEjected(List.of(this.one, this.two))).containsExactly(this.two);

		this.clock.advance(Ejections.PENALTY.plus(Duration.ofMillis(1)));

		assertThat(this.ejections.withoutEjected(List.of(this.one, this.two))).containsExactly(this.one, this.two);
	}

	@Test
	void triesTheEjectedRatherThanNobody() {
		this.ejections.eject("127.0.0.1:8081");

		assertThat(this.ejections.withoutEjected(List.of(this.one))).containsExactly(this.one);
	}

	private static ServiceInstance instance(int port) {
		return new DefaultServiceInstance("id-" + port, "user-service", "127.0.0.1", port, false);
	}

}
