package io.mitosis.user;

import java.util.UUID;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mitosis.user.profile.UserJoined;
import io.mitosis.user.profile.UserLeft;
import io.mitosis.user.profile.UserStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UserMetricsTests {

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final UserMetrics metrics = new UserMetrics(this.registry);

	@Test
	void standAtZeroBeforeAnybodyComes() {
		assertThat(this.registry.get("users.registered").tag("how", "registration").counter().count()).isZero();
		assertThat(this.registry.get("users.registered").tag("how", "provisioning").counter().count()).isZero();
		assertThat(this.registry.get("users.closed").counter().count()).isZero();
		assertThat(this.registry.get("users.rejected").counter().count()).isZero();
	}

	@Test
	void countWhoComesAndWhoLeaves() {
		this.metrics.on(new UserJoined(UUID.randomUUID(), "registration", false));
		this.metrics.on(new UserLeft(UUID.randomUUID(), UserStatus.CLOSED));
		this.metrics.on(new UserLeft(UUID.randomUUID(), UserStatus.CLOSED));
		this.metrics.on(new UserLeft(UUID.randomUUID(), UserStatus.REJECTED));

		assertThat(this.registry.get("users.registered").tag("how", "registration").counter().count()).isEqualTo(1);
		assertThat(this.registry.get("users.closed").counter().count()).isEqualTo(2);
		assertThat(this.registry.get("users.rejected").counter().count()).isEqualTo(1);
	}

}
