package io.mitosis.user.withdrawal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import io.mitosis.defaults.problem.UnavailableException;
import io.mitosis.user.People;
import io.mitosis.user.identity.Identities;
import io.mitosis.user.profile.DueWithdrawal;
import io.mitosis.user.profile.User;
import io.mitosis.user.profile.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.inOrder;

@ExtendWith(MockitoExtension.class)
class IdentityWithdrawalTests {

	private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

	private final UUID id = UUID.randomUUID();

	@Mock
	private Users users;

	@Mock
	private DueWithdrawals marks;

	@Mock
	private Identities identities;

	private IdentityWithdrawal withdrawal;

	@BeforeEach
	void create() {
		this.withdrawal = new IdentityWithdrawal(this.users, this.marks, this.identities,
				Clock.fixed(NOW, ZoneOffset.UTC));
	}

	@Test
	void removesTheIdentityOfWhoHasLeft() {
		assertThat(this.withdrawal.withdraw(People.closed(this.id))).isTrue();

		var order = inOrder(this.identities, this.marks);
		order.verify(this.identities).remove(this.id);
		order.verify(this.marks).done(this.id);
	}

	@Test
	void disablesTheIdentityOfWhoWasRejected() {
		assertThat(this.withdrawal.withdraw(People.rejected(this.id))).isTrue();

		then(this.identities).should().disable(this.id);
		then(this.marks).should().done(this.id);
	}

	@Test
	void touchesNobodyElse() {
		assertThat(this.withdrawal.withdraw(People.active(this.id))).isTrue();

		then(this.identities).shouldHaveNoInteractions();
	}

	@ParameterizedTest
	@CsvSource({ "0, 1", "1, 2", "5, 32", "6, 60", "1000, 60" })
	void waitsLongerEachTimeThatKeycloakIsAway(int tries, int seconds) {
		User user = People.closed(this.id);
		ReflectionTestUtils.setField(user, "withdrawal", new DueWithdrawal(NOW, tries));
		willThrow(new UnavailableException("The identity provider", Duration.ofSeconds(5), null)).given(this.identities)
			.remove(this.id);

		assertThat(this.withdrawal.withdraw(user)).isFalse();

		then(this.marks).should().postpone(this.id, new DueWithdrawal(NOW.plusSeconds(seconds), tries + 1));
		then(this.marks).shouldHaveNoMoreInteractions();
	}

	@Test
	void neverFailsWhoIsWaitingForIt() {
		given(this.users.findById(this.id)).willReturn(Optional.of(People.closed(this.id)));
		willThrow(new DataAccessResourceFailureException("away")).given(this.marks).done(this.id);

		assertThatNoException().isThrownBy(() -> this.withdrawal.attempt(this.id));
	}

}
