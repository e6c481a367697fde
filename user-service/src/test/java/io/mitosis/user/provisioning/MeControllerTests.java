package io.mitosis.user.provisioning;

import java.time.Instant;
import java.util.UUID;

import io.mitosis.user.WebTest;
import io.mitosis.user.profile.Profile;
import io.mitosis.user.profile.User;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

@WebTest(MeController.class)
class MeControllerTests {

	private final UUID id = UUID.randomUUID();

	@MockitoBean
	private Provisioning provisioning;

	@Autowired
	private MockMvcTester mvc;

	@Test
	void showsPeopleThemselves() {
		given(this.provisioning.userOf(any()))
			.willReturn(User.register(this.id, new Profile("ines@example.com", "Ines", "DE"), Instant.ofEpochMilli(0)));

		assertThat(this.mvc.get().uri("/api/v1/users/me").with(member())).hasStatusOk()
			.containsHeader(HttpHeaders.ETAG)
			.bodyJson()
			.isStrictlyEqualTo("""
					{
						"id": "%s",
						"email": "ines@example.com",
						"displayName": "Ines",
						"country": "DE",
						"status": "PENDING",
						"createdAt": "1970-01-01T00:00:00Z"
					}""".formatted(this.id));
	}

	@Test
	void saysWhatIsMissingInAToken() {
		given(this.provisioning.userOf(any()))
			.willThrow(new IncompleteIdentityException(this.id, new IllegalArgumentException("No country")));

		assertThat(this.mvc.get().uri("/api/v1/users/me").with(member())).hasStatus(HttpStatus.CONFLICT)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.isLenientlyEqualTo("""
					{"type": "/docs/problems/identity-incomplete", "status": 409}""");
	}

	@Test
	void refusesStrangers() {
		assertThat(this.mvc.get().uri("/api/v1/users/me")).hasStatus(HttpStatus.UNAUTHORIZED);
	}

	@Test
	void refusesTokensWithoutTheRole() {
		assertThat(this.mvc.get().uri("/api/v1/users/me").with(jwt())).hasStatus(HttpStatus.FORBIDDEN);
	}

	private RequestPostProcessor member() {
		return jwt().jwt((token) -> token.subject(this.id.toString()))
			.authorities(new SimpleGrantedAuthority("ROLE_member"));
	}

}
