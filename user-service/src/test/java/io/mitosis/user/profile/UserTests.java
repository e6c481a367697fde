package io.mitosis.user.profile;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UserTests {

	private final User user = User.register(UUID.randomUUID(), new Profile("ines@example.com", "Ines", "DE"),
			Instant.parse("2026-11-21T09:30:00.123Z"));

	@Test
	void waitsForTheirAccountAtFirst() {
		assertThat(this.user.status()).isEqualTo(UserStatus.PENDING);
	}

	@Test
	void becomesActiveOnce() {
		assertThat(this.user.activate()).isTrue();
		assertThat(this.user.activate()).isFalse();

		assertThat(this.user.status()).isEqualTo(UserStatus.ACTIVE);
	}

	@Test
	void tellsTheirWholePublicState() {
		assertThat(UserRegistered.of(this.user)).isEqualTo(new UserRegistered(this.user.id(), "ines@example.com",
				"Ines", "DE", UserStatus.PENDING, this.user.createdAt()));
	}

}
