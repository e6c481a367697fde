package io.mitosis.user.identity;

import io.mitosis.defaults.settings.MissingSettingException;
import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KeycloakConfigurationTests {

	@Test
	void stopsTheStartWithoutASecret() {
		var registrations = new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId("keycloak")
			.clientId("user-service")
			.clientSecret("")
			.tokenUri("http://localhost/token")
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.build());
		var cache = new InMemoryOAuth2AuthorizedClientService(registrations);

		assertThatExceptionOfType(MissingSettingException.class)
			.isThrownBy(() -> new KeycloakConfiguration().serviceTokens(registrations, cache, RestClient.builder()))
			.withMessageContaining("MITOSIS_USER_SERVICE_SECRET");
	}

}
