package io.mitosis.defaults.security;

import java.net.MalformedURLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
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
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;

/// What a token must be, so that it is believed: an access token of this issuer, for this audience, that expires.
///
/// The issuer is compared with its public URL while the keys come from its internal address. Keycloak signs ID and
/// refresh tokens too; the claim `typ` tells them apart (RFC 9068 came later and uses a header for it). And it is a
/// person's: signed in, so there is a session (`sid`), and not a service account's, which names its client (`client_id`).
final class AccessTokens {

	private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);

	private static final Pattern UUID_FORMAT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

	private AccessTokens() {
	}

	static JwtDecoder decoder(OAuth2ResourceServerProperties.Jwt properties) throws MalformedURLException {
		JWKSource<SecurityContext> keys = new KeySource(required(properties.getJwkSetUri(), "jwk-set-uri"),
				System::nanoTime, KeySource.MAX_WAITING);
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
						new JwtClaimValidator<Instant>(JwtClaimNames.IAT, AccessTokens::isPast),
						new JwtClaimValidator<>(JwtClaimNames.SUB, AccessTokens::isUuid),
						new JwtClaimValidator<>("sid", Objects::nonNull), AccessTokens::refuseServiceAccounts));
	}

	private static OAuth2TokenValidatorResult refuseServiceAccounts(Jwt token) {
		return !token.hasClaim("client_id") ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult
			.failure(BearerTokenErrors.invalidToken("A service account is not a person"));
	}

	private static boolean isPast(@Nullable Instant issued) {
		return issued != null && !issued.isAfter(Instant.now().plus(CLOCK_SKEW));
	}

	private static boolean isUuid(@Nullable String subject) {
		return subject != null && UUID_FORMAT.matcher(subject).matches();
	}

	private static String required(@Nullable String value, String name) {
		return Objects.requireNonNull(value, () -> "spring.security.oauth2.resourceserver.jwt." + name + " is not set");
	}

}
