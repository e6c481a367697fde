package io.mitosis.defaults.security;

import java.net.MalformedURLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// What a token must be, so that it is believed: an access token of this issuer, for this audience, that expires.
///
/// The issuer is compared with its public URL while the keys come from its internal address. Keycloak signs ID and
/// refresh tokens too; the claim `typ` tells them apart (RFC 9068 came later and uses a header for it).
final class AccessTokens {

	private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);

	private AccessTokens() {
	}

	static JwtDecoder decoder(OAuth2ResourceServerProperties.Jwt properties) throws MalformedURLException {
		JWKSource<SecurityContext> keys = new KeySource(required(properties.getJwkSetUri(), "jwk-set-uri"));
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys).jwsAlgorithm(SignatureAlgorithm.RS256).build();
		decoder.setJwtValidator(validator(properties));
		return decoder;
	}

	private static OAuth2TokenValidator<Jwt> validator(OAuth2ResourceServerProperties.Jwt properties) {
		var timestamps = new JwtTimestampValidator(CLOCK_SKEW);
		timestamps.setAllowEmptyExpiryClaim(false);
		return JwtValidators.createDefaultWithValidators(
				List.of(timestamps, new JwtIssuerValidator(required(properties.getIssuerUri(), "issuer-uri")),
						new JwtAudienceValidator(properties.getAudiences().getFirst()),
						new JwtClaimValidator<>("typ", "Bearer"::equals),
						new JwtClaimValidator<>(JwtClaimNames.SUB, Objects::nonNull)));
	}

	private static String required(@Nullable String value, String name) {
		return Objects.requireNonNull(value, () -> "spring.security.oauth2.resourceserver.jwt." + name + " is not set");
	}

}
