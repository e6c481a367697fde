package io.mitosis.defaults.security;

import java.util.List;
import java.util.UUID;

import io.mitosis.testing.TokenIssuer;
import io.mitosis.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// What happens to tokens while their issuer's keys cannot be had, or are asked for in vain.
class AccessTokensTests {

	private static final TokenIssuer stranger = TokenIssuer.start();

	private final TokenIssuer issuer = TokenIssuer.start();

	private final String token = this.issuer.sign(Tokens.claims(UUID.randomUUID(), "member").build());

	private JwtDecoder decoder;

	@BeforeEach
	void decode() throws Exception {
		var jwt = new OAuth2ResourceServerProperties.Jwt();
		jwt.setIssuerUri(Tokens.ISSUER);
		jwt.setAudiences(List.of(Tokens.AUDIENCE));
		jwt.setJwkSetUri(this.issuer.keysUri());
		this.decoder = AccessTokens.decoder(jwt);
	}

	@AfterEach
	void stop() {
		this.issuer.stop();
	}

	@Test
	void fetchesTheKeysOnce() {
		for (int i = 0; i < 50; i++) {
			this.decoder.decode(this.token);
		}

		assertThat(this.issuer.fetches()).isOne();
	}

	@Test
	void doesNotAskTheIssuerForEachKeyThatSomebodyMadeUp() {
		this.decoder.decode(this.token);

		for (int i = 0; i < 50; i++) {
			assertIsRefused(madeUp());
		}
		this.decoder.decode(this.token);

		assertThat(this.issuer.fetches()).isLessThanOrEqualTo(5);
	}

	@Test
	void believesKnownKeysWhileTheIssuerIsAway() {
		this.decoder.decode(this.token);
		this.issuer.stop();

		assertIsRefused(madeUp());

		assertThat(this.decoder.decode(this.token).getSubject()).isNotNull();
	}

	@Test
	void doesNotBlameTheTokenWhenItNeverGotTheKeys() {
		this.issuer.stop();

		for (int i = 0; i < 5; i++) {
			assertThatExceptionOfType(JwtException.class).isThrownBy(() -> this.decoder.decode(this.token))
				.isNotInstanceOf(BadJwtException.class);
		}
	}

	private void assertIsRefused(String token) {
		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> this.decoder.decode(token));
	}

	private static String madeUp() {
		return stranger.sign(Tokens.claims(UUID.randomUUID(), "member").build());
	}

}
