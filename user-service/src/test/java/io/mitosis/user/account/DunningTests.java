package io.mitosis.user.account;

import java.util.Optional;
import java.util.UUID;

import io.mitosis.user.People;
import io.mitosis.user.profile.Users;
import io.mitosis.user.standing.UnknownUserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

@ExtendWith(MockitoExtension.class)
class DunningTests {

	private final UUID id = UUID.randomUUID();

	@Mock
	private Users users;

	@Test
	void followsEachWordOnce() {
		given(this.users.findById(this.id)).willReturn(Optional.of(People.active(this.id)));
		Dunning dunning = new Dunning(this.users);

		dunning.follow(this.id, true, 4);
		dunning.follow(this.id, true, 4);
		dunning.follow(this.id, false, 3);

		then(this.users).should(times(1)).save(any());
	}

	@Test
	void leavesTombstonesAlone() {
		given(this.users.findById(this.id)).willReturn(Optional.of(People.closed(this.id)));

		new Dunning(this.users).follow(this.id, true, 4);

		then(this.users).should(never()).save(any());
	}

	@Test
	void knowsNobodyWhoWasNeverRegistered() {
		given(this.users.findById(this.id)).willReturn(Optional.empty());

		assertThatExceptionOfType(UnknownUserException.class)
			.isThrownBy(() -> new Dunning(this.users).follow(this.id, true, 4));
	}

}
