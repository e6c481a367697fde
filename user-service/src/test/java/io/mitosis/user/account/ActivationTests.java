package io.mitosis.user.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.mitosis.user.profile.Profile;
import io.mitosis.user.profile.User;
import io.mitosis.user.profile.Users;
import io.mitosis.user.standing.UnknownUserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

@ExtendWith(MockitoExtension.class)
class ActivationTests {

	private final UUID id = UUID.randomUUID();

	@Mock
	private Users users;

	@Test
	void savesAPersonOnlyOnce() {
		User active = aPendingUser();
		active.activate();
		given(this.users.findById(this.id)).willReturn(Optional.of(active));

		new Activation(this.users).activate(this.id);

		then(this.users).should(never()).save(any());
	}

	@Test
	void looksAgainWhenSomebodyElseWasQuicker() {
		given(this.users.findById(this.id)).willAnswer((call) -> Optional.of(aPendingUser()));
		given(this.users.save(any())).willThrow(new OptimisticLockingFailureException("stale"))
			.willAnswer((call) -> call.getArgument(0));

		try (var context = new AnnotationConfigApplicationContext()) {
			context.register(Resilient.class);
			context.registerBean(Activation.class, () -> new Activation(this.users));
			context.refresh();
			context.getBean(Activation.class).activate(this.id);
		}

		then(this.users).should(times(2)).save(any());
	}

	@Test
	void knowsNobodyWhoWasNeverRegistered() {
		given(this.users.findById(this.id)).willReturn(Optional.empty());

		assertThatExceptionOfType(UnknownUserException.class)
			.isThrownBy(() -> new Activation(this.users).activate(this.id))
			.withMessageContaining(this.id.toString());
	}

	private User aPendingUser() {
		return User.register(this.id, new Profile("ines@example.com", "Ines", "DE"), Instant.now());
	}

	@Configuration(proxyBeanMethods = false)
	@EnableResilientMethods
	static class Resilient {

	}

}
