package io.mitosis.user.identity;

import java.util.Objects;

import io.mitosis.defaults.settings.MissingSettingException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/// The way to Keycloak's admin API, as the service itself, whoever called us: one token by client credentials, used by
/// all requests until it is about to expire or is refused.
@Configuration(proxyBeanMethods = false)
@EnableAsync
class KeycloakConfiguration {

	private static final String REGISTRATION = "keycloak";

	private static final Authentication OURSELVES = new AnonymousAuthenticationToken("user-service", "user-service",
			AuthorityUtils.createAuthorityList("ROLE_SERVICE"));

	@Bean
	RestClient keycloak(RestClient.Builder builder, @Value("${mitosis.keycloak-url}") String url,
			OAuth2AuthorizedClientManager serviceTokens, OAuth2AuthorizedClientService cache) {
		var bearer = new OAuth2ClientHttpRequestInterceptor(serviceTokens);
		bearer.setClientRegistrationIdResolver((request) -> REGISTRATION);
		bearer.setPrincipalResolver((request) -> OURSELVES);
		bearer.setAuthorizationFailureHandler(OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(cache));
		return builder.baseUrl(url + "/admin/realms/mitosis").requestInterceptor(bearer).build();
	}

	/// Works outside a request too, and with our time-outs, unlike the manager that
	/// Spring
	/// Security would make.
	@Bean
	OAuth2AuthorizedClientManager serviceTokens(ClientRegistrationRepository registrations,
			OAuth2AuthorizedClientService cache, RestClient.Builder builder) {
		MissingSettingException.require("MITOSIS_USER_SERVICE_SECRET",
				Objects.requireNonNull(registrations.findByRegistrationId(REGISTRATION)).getClientSecret());
		var tokens = new RestClientClientCredentialsTokenResponseClient();
		tokens.setRestClient(builder
			.configureMessageConverters((converters) -> converters.addCustomConverter(new FormHttpMessageConverter())
				.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
			.defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
			.build());
		var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, cache);
		manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
			.clientCredentials((grant) -> grant.accessTokenResponseClient(tokens))
			.build());
		return manager;
	}

}
