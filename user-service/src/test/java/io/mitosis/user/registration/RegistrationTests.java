package io.mitosis.user.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.mitosis.defaults.problem.UnavailableException;
import io.mitosis.user.People;
import io.mitosis.user.identity.EmailTakenException;
import io.mitosis.user.profile.Profile;
import io.mitosis.user.profile.User;
import io.mitosis.user.profile.UserJoined;
import io.mitosis.user.profile.Users;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

@ExtendWith(MockitoExtension.class)
class RegistrationTests {

	private static final RegisterUser INES = new RegisterUser("Ines@example.com", "correct horse", "Ines", "DE");

	private final List<Object> events = new ArrayList<>();

	private final InMemoryIdentities identities = new InMemoryIdentities();

	@Mock
	private Users users;

	@Test
	void givesThePersonTheIdOfTheirIdentity() {
		given(this.users.save(any())).willAnswer((call) -> call.getArgument(0));

		User user = registration().register(INES);

		assertThat(this.identities.subjectOf("ines@example.com")).contains(user.id());
		assertThat(this.events).containsExactly(new UserJoined(user.id(), "registration", false));
	}

	@Test
	void takesTheIdentityAwayWhenTheProfileCannotBeStored() {
		DataAccessResourceFailureException away = new DataAccessResourceFailureException("away");
		given(this.users.save(any())).willThrow(away);
		given(this.users.findById(any())).willThrow(away);

		assertThatExceptionOfType(DataAccessResourceFailureException.class)
			.isThrownBy(() -> registration().register(INES));

		assertThat(this.identities.subjectOf("ines@example.com")).isEmpty();
		assertThat(this.events).isEmpty();
	}

	@Test
	void tellsTheFirstTroubleWhenTheIdentityCannotBeTakenAwayEither() {
		given(this.users.save(any())).willThrow(new DataAccessResourceFailureException("away"));
		this.identities.keepForGood();

		assertThatExceptionOfType(DataAccessResourceFailureException.class)
			.isThrownBy(() -> registration().register(INES))
			.satisfies((ex) -> assertThat(ex.getSuppressed()).hasOnlyElementsOfType(UnavailableException.class));
	}

	@Test
	void trustsTheDatabaseMoreThanALostAnswer() {
		User stored = User.register(UUID.randomUUID(), new Profile("ines@example.com", "Ines", "DE"), Instant.now());
		given(this.users.save(any())).willThrow(new DataAccessResourceFailureException("lost"));
		given(this.users.findById(any())).willReturn(Optional.of(stored));

		assertThat(registration().register(INES)).isSameAs(stored);
		assertThat(this.identities.subjectOf("ines@example.com")).isPresent();
	}

	@Test
	void givesWayToAPersonWhoSignedInMeanwhile() {
		User provisioned = User.register(UUID.randomUUID(), new Profile("ines@example.com", "Ines", "DE"),
				Instant.now());
		given(this.users.save(any())).willThrow(new DuplicateKeyException("there"));
		given(this.users.findById(any())).willReturn(Optional.of(provisioned));

		assertThat(registration().register(INES)).isSameAs(provisioned);
	}

	@Test
	void refusesAnAddressThatHasAPerson() {
		UUID somebody = this.identities.create(INES.profile(), "secret of hers");
		this.identities.settle();
		given(this.users.existsByEmailKey("ines@example.com")).willReturn(true);

		assertThatExceptionOfType(EmailTakenException.class).isThrownBy(() -> registration().register(INES));

		assertThat(this.identities.subjectOf("ines@example.com")).contains(somebody);
	}

	@Test
	void refusesAnAddressWhosePersonKnowsUsByAnother() {
		UUID somebody = this.identities.create(INES.profile(), "secret of hers");
		this.identities.settle();
		given(this.users.findById(somebody)).willReturn(Optional.of(People.active(somebody)));

		assertThatExceptionOfType(EmailTakenException.class).isThrownBy(() -> registration().register(INES));

		assertThat(this.identities.subjectOf("ines@example.com")).contains(somebody);
	}

	@Test
	void refusesAnAddressThatIsBeingRegistered() {
		this.identities.create(INES.profile(), "secret of hers");

		assertThatExceptionOfType(EmailTakenException.class).isThrownBy(() -> registration().register(INES));

		then(this.users).should(never()).save(any());
	}

	@Test
	void replacesAnIdentityThatWasLeftHalfMade() {
		UUID leftover = this.identities.create(INES.profile(), "correct horse");
		this.identities.settle();
		given(this.users.save(any())).willAnswer((call) -> call.getArgument(0));

		User user = registration().register(INES);

		assertThat(user.id()).isNotEqualTo(leftover);
		assertThat(this.identities.subjectOf("ines@example.com")).contains(user.id());
	}

	@Test
	void replacesTheIdentityOfSomebodyWhoHasLeft() {
		UUID gone = this.identities.create(INES.profile(), "correct horse");
		this.identities.settle();
		given(this.users.findById(gone)).willReturn(Optional.of(People.closed(gone)));
		given(this.users.save(any())).willAnswer((call) -> call.getArgument(0));

		assertThat(registration().register(INES).id()).isNotEqualTo(gone);
	}

	@Test
	void leavesTheIdentityOfARejectedPersonAlone() {
		UUID rejected = this.identities.create(INES.profile(), "correct horse");
		this.identities.settle();
		given(this.users.findById(rejected)).willReturn(Optional.of(People.rejected(rejected)));

		assertThatExceptionOfType(EmailTakenException.class).isThrownBy(() -> registration().register(INES));
	}

	private Registration registration() {
		return new Registration(this.identities, this.users, this.events::add, Clock.systemUTC());
	}

}
