package io.mitosis.user.profile;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.mitosis.user.People;
import io.mitosis.user.profile.Suspension.Cause;
import io.mitosis.user.standing.DelinquentException;
import io.mitosis.user.standing.NotActiveException;
import io.mitosis.user.standing.Standing;
import io.mitosis.user.standing.SuspendedException;
import org.junit.jupiter.api.Test;

import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UserTests {

	private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

	private final UUID id = UUID.randomUUID();

	@Test
	void waitsForTheirAccountAtFirst() {
		assertThat(People.pending(this.id).status()).isEqualTo(UserStatus.PENDING);
	}

	@Test
	void becomesActiveOnce() {
		User user = People.pending(this.id);

		assertThat(user.activate()).isTrue();
		assertThat(user.activate()).isFalse();

		assertThat(user.status()).isEqualTo(UserStatus.ACTIVE);
		assertThat(told(user)).containsExactly("UserRegistered", "UserActivated");
	}

	@Test
	void isRejectedOnceAndKeepsTheirAddress() {
		User user = People.pending(this.id);

		assertThat(user.reject(NOW)).isTrue();
		assertThat(user.reject(NOW)).isFalse();

		assertThat(user.status()).isEqualTo(UserStatus.REJECTED);
		assertThat(user.profile()).isPresent();
		assertThat(user.withdrawal()).contains(new DueWithdrawal(NOW, 0));
		assertThat(told(user)).containsExactly("UserRegistered", "UserRejected");
	}

	@Test
	void takesNoAnswerTwice() {
		User active = People.active(this.id);
		User rejected = People.rejected(this.id);
		User closed = People.closed(this.id);

		assertThat(active.reject(NOW)).isFalse();
		assertThat(rejected.activate()).isFalse();
		assertThat(closed.activate()).isFalse();
		assertThat(closed.reject(NOW)).isFalse();
	}

	@Test
	void takesAnotherName() {
		User user = People.active(this.id);

		assertThat(user.rename("Ines Sommer")).isTrue();
		assertThat(user.rename(" Ines Sommer ")).isFalse();

		assertThat(told(user)).endsWith("UserActivated", "UserProfileChanged");
	}

	@Test
	void isSuspendedForAsManyCausesAsThereAre() {
		User user = People.active(this.id);

		assertThat(user.suspend("Spam")).isTrue();
		assertThat(user.suspend("Spam again")).isFalse();
		assertThat(user.follow(true, 7)).isTrue();
		assertThat(user.suspension().causes()).containsExactly(Cause.ADMIN, Cause.DUNNING);
		assertThat(user.reinstate()).isTrue();
		assertThat(user.standing()).isEqualTo(Standing.IN_DEBT);
		assertThat(user.follow(false, 8)).isTrue();

		assertThat(user.status()).isEqualTo(UserStatus.ACTIVE);
		assertThat(told(user).subList(2, 6)).containsExactly("UserSuspended", "UserProfileChanged",
				"UserProfileChanged", "UserReinstated");
	}

	@Test
	void hearsNoOldWordAboutDebts() {
		User user = People.active(this.id);

		assertThat(user.follow(false, 9)).isTrue();
		assertThat(user.follow(true, 8)).isFalse();
		assertThat(user.follow(false, 9)).isFalse();

		assertThat(user.status()).isEqualTo(UserStatus.ACTIVE);
	}

	@Test
	void isSuspendedOnActivationForADebtThatWasToldBefore() {
		User user = People.pending(this.id);
		user.follow(true, 3);

		assertThat(user.suspension()).isEqualTo(Suspension.NONE);
		assertThat(user.status()).isEqualTo(UserStatus.PENDING);
		user.activate();

		assertThat(user.standing()).isEqualTo(Standing.IN_DEBT);
		assertThat(told(user)).containsExactly("UserRegistered", "UserActivated", "UserSuspended");
	}

	@Test
	void isSuspendedByNoAdminBeforeTheyAreActive() {
		assertThatExceptionOfType(NotActiveException.class).isThrownBy(() -> People.pending(this.id).suspend("Spam"));
		assertThatExceptionOfType(NotActiveException.class).isThrownBy(() -> People.rejected(this.id).suspend("Spam"));
		assertThatExceptionOfType(NotActiveException.class).isThrownBy(() -> People.closed(this.id).suspend("Spam"));
	}

	@Test
	void leavesATombstone() {
		User user = People.pending(this.id);

		assertThat(user.close(NOW)).isTrue();
		assertThat(user.close(NOW)).isFalse();

		assertThat(user).usingRecursiveComparison()
			.ignoringFieldsMatchingRegexes("raised|outbox|sequence")
			.isEqualTo(tombstone());
		assertThat(told(user)).containsExactly("UserRegistered", "UserClosed");
	}

	@Test
	void hearsNothingAnyMoreWhenTheyHaveLeft() {
		User closed = People.closed(this.id);
		User rejected = People.rejected(this.id);

		assertThat(closed.follow(true, 9)).isFalse();
		assertThat(rejected.follow(true, 9)).isFalse();
		assertThat(closed.reinstate()).isFalse();
	}

	@Test
	void doesNotLeaveWithDebtsNorWhileAnAdminKeepsThemOut() {
		User both = People.inDebt(this.id);
		both.suspend("Spam");

		assertThatExceptionOfType(DelinquentException.class).isThrownBy(() -> People.inDebt(this.id).close(NOW));
		assertThatExceptionOfType(SuspendedException.class).isThrownBy(() -> People.barred(this.id).close(NOW));
		assertThatExceptionOfType(SuspendedException.class).isThrownBy(() -> both.close(NOW));
		assertThatExceptionOfType(NotActiveException.class).isThrownBy(() -> People.rejected(this.id).close(NOW));
	}

	private User tombstone() {
		User tombstone = new User(this.id, null, People.REGISTERED, UserStatus.CLOSED);
		ReflectionTestUtils.setField(tombstone, "withdrawal", new DueWithdrawal(NOW, 0));
		return tombstone;
	}

	private static List<String> told(User user) {
		List<?> raised = (List<?>) Objects.requireNonNull(ReflectionTestUtils.getField(user, "raised"));
		return raised.stream().map((event) -> event.getClass().getSimpleName()).toList();
	}

}
