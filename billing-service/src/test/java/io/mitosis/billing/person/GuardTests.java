package io.mitosis.billing.person;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.BDDMockito;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

class GuardTests {

	private final UUID id = UUID.randomUUID();

	private final Jwt token = Jwt.withTokenValue("token").header("alg", "none").subject(this.id.toString()).build();

	private final People people = BDDMockito.mock(People.class);

	private final EarlierPeople earlier = BDDMockito.mock(EarlierPeople.class);

	private final Guard guard = new Guard(this.people, this.earlier);

	@ParameterizedTest
	@CsvSource(textBlock = """
			PENDING,   '',            yes,       not-active, yes
			ACTIVE,    '',            yes,       yes,        yes
			SUSPENDED, DUNNING,       yes,       suspended,  suspended
			SUSPENDED, ADMIN,         suspended, suspended,  suspended
			SUSPENDED, 'ADMIN,DUNNING', suspended, suspended, suspended
			SUSPENDED, SOMETHING_NEW, suspended, suspended,  suspended
			SUSPENDED, '',            suspended, suspended,  suspended
			REJECTED,  '',            yes,       not-active, yes
			CLOSED,    '',            not-found, not-found,  not-found
			""")
	void decidesByThePersonsState(PersonStatus status, String causes, String reads, String writes, String supports) {
		Person person = new Person(this.id, status, Set.copyOf(StringUtils.commaDelimitedListToSet(causes)), 1);
		given(this.people.find(this.id)).willReturn(Optional.of(person));

		assertThat(answer(this.guard::reader)).isEqualTo(reads);
		assertThat(answer(this.guard::writer)).isEqualTo(writes);
		assertThat(answer(this.guard::staff)).isEqualTo(supports);
	}

	@Test
	void asksPeopleForPatienceUntilTheyAreKnown() {
		given(this.people.find(any())).willReturn(Optional.empty());
		given(this.earlier.find(any())).willReturn(Optional.empty());

		assertThatExceptionOfType(NotProvisionedException.class).isThrownBy(() -> this.guard.reader(this.token));
		assertThatExceptionOfType(NotProvisionedException.class).isThrownBy(() -> this.guard.writer(this.token));
	}

	@Test
	void letsStaffWorkWhoHaveNoAccount() {
		given(this.people.find(any())).willReturn(Optional.empty());

		assertThat(this.guard.staff(this.token)).isEqualTo(this.id);
	}

	@Test
	void remembersPeopleFromBeforeTheCopies() {
		given(this.people.find(any())).willReturn(Optional.empty());
		given(this.earlier.find(this.id))
			.willReturn(Optional.of(new Person(this.id, PersonStatus.ACTIVE, Set.of(), 0)));

		assertThat(this.guard.writer(this.token)).isEqualTo(this.id);
	}

	private String answer(Function<Jwt, UUID> question) {
		try {
			assertThat(question.apply(this.token)).isEqualTo(this.id);
			return "yes";
		}
		catch (SuspendedException ex) {
			return "suspended";
		}
		catch (NotActiveException ex) {
			return "not-active";
		}
		catch (PersonClosedException ex) {
			return "not-found";
		}
	}

}
