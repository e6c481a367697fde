package io.mitosis.user;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

import io.mitosis.user.profile.Profile;
import io.mitosis.user.profile.User;

import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

/// People of all standings, for the tests of every feature.
public final class People {

	public static final Instant REGISTERED = Instant.parse("2026-11-21T09:30:00.123Z");

	private static final Instant LATER = REGISTERED.plusSeconds(60);

	private People() {
	}

	public static User pending(UUID id) {
		return User.register(id, new Profile("Ines@example.com", "Ines", "DE"), REGISTERED);
	}

	public static User active(UUID id) {
		User user = pending(id);
		user.activate();
		return user;
	}

	public static User barred(UUID id) {
		User user = active(id);
		user.suspend("Spam");
		return user;
	}

	public static User inDebt(UUID id) {
		User user = active(id);
		user.follow(true, 1);
		return user;
	}

	public static User rejected(UUID id) {
		User user = pending(id);
		user.reject(LATER);
		return user;
	}

	public static User closed(UUID id) {
		User user = active(id);
		user.close(LATER);
		return user;
	}

	/// The token of somebody with these realm roles.
	public static JwtRequestPostProcessor token(UUID id, String... roles) {
		SimpleGrantedAuthority[] authorities = Arrays.stream(roles)
			.map((role) -> new SimpleGrantedAuthority("ROLE_" + role))
			.toArray(SimpleGrantedAuthority[]::new);
		return jwt().jwt((token) -> token.subject(id.toString())).authorities(authorities);
	}

}
