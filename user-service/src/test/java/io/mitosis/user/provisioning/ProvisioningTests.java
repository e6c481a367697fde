package io.mitosis.user.provisioning;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.mitosis.user.People;
import io.mitosis.user.profile.Profile;
import io.mitosis.user.profile.User;
import io.mitosis.user.profile.UserJoined;
import io.mitosis.user.profile.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

@ExtendWith(MockitoExtension.class)
class ProvisioningTests {

	private final UUID id = UUID.randomUUID();

	private final User known = User.register(this.id, new Profile("ines@example.com", "Ines", "DE"), Instant.now());

	private final List<Object> events = new ArrayList<>();

	@Mock
	private Users users;

	private Provisioning provisioning;

	@BeforeEach
	void create() {
		this.provisioning = new Provisioning(this.users, this.events::add, Clock.systemUTC());
	}

	@Test
	void knowsWhomItKnows() {
		given(this.users.findById(this.id)).willReturn(Optional.of(this.known));

		assertThat(this.provisioning.userOf(token("DE"))).isSameAs(this.known);
		assertThat(this.events).isEmpty();
	}

	@Test
	void revivesNobody() {
		User closed = People.closed(this.id);
		given(this.users.findById(this.id)).willReturn(Optional.of(closed));

		assertThat(this.provisioning.userOf(token("DE"))).isSameAs(closed);
		then(this.users).should(never()).save(any());
	}

	@Test
	void revivesNobodyWhoLeavesInTheVeryMoment() {
		User closed = People.closed(this.id);
		given(this.users.findById(this.id)).willReturn(Optional.empty()).willReturn(Optional.of(closed));
		given(this.users.save(any())).willThrow(new DuplicateKeyException("there"));

		assertThat(this.provisioning.userOf(token("DE"))).isSameAs(closed);
		assertThat(this.events).isEmpty();
	}

	@Test
	void makesAProfileFromTheClaims() {
		given(this.users.findById(this.id)).willReturn(Optional.empty());
		given(this.users.save(any())).willAnswer((call) -> call.getArgument(0));

		assertThat(this.provisioning.userOf(token("DE")).id()).isEqualTo(this.id);
		assertThat(this.events).containsExactly(new UserJoined(this.id, "provisioning", true));
	}

	@Test
	void leavesItToTheFirstOfTwoCallsAtOnce() {
		given(this.users.findById(this.id)).willReturn(Optional.empty()).willReturn(Optional.of(this.known));
		given(this.users.save(any())).willThrow(new DuplicateKeyException("there"));

		assertThat(this.provisioning.userOf(token("DE"))).isSameAs(this.known);
		assertThat(this.events).isEmpty();
	}

	@Test
	void makesNoProfileThatBreaksARule() {
		given(this.users.findById(this.id)).willReturn(Optional.empty());

		assertThatExceptionOfType(IncompleteIdentityException.class)
			.isThrownBy(() -> this.provisioning.userOf(token("XX")))
			.withMessageContaining(this.id.toString());
	}

	private Jwt token(String country) {
		return Jwt.withTokenValue("token")
			.header("alg", "RS256")
			.subject(this.id.toString())
			.claim("email", "ines@example.com")
			.claim("email_verified", true)
			.claim("displayName", "Ines")
			.claim("country", country)
			.build();
	}

}
