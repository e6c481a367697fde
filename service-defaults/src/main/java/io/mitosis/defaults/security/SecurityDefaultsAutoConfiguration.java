package io.mitosis.defaults.security;

import java.net.MalformedURLException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Gives a service stateless security against the realm's access tokens, in front of whatever [EndpointRules] say.
///
/// Open are health and metrics, which a service offers on its own port and the gateway does not route; everything that
/// the rules leave undecided needs a token. A bean named `apiSecurity` replaces the filter chain.
@AutoConfiguration(before = { OAuth2ResourceServerAutoConfiguration.class,
		OAuth2ResourceServerWebSecurityAutoConfiguration.class })
@ConditionalOnClass({ OAuth2ResourceServerProperties.class, JwtDecoder.class })
@ConditionalOnWebApplication(type = Type.SERVLET)
@EnableConfigurationProperties(OAuth2ResourceServerProperties.class)
@EnableMethodSecurity
@Import(SecurityProblems.class)
public class SecurityDefaultsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	JwtDecoder jwtDecoder(OAuth2ResourceServerProperties properties) throws MalformedURLException {
		return AccessTokens.decoder(properties.getJwt());
	}

	@Bean
	@ConditionalOnMissingBean
	ProblemEntryPoint problemEntryPoint(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		return new ProblemEntryPoint(problems);
	}

	@Bean
	@ConditionalOnMissingBean(name = "apiSecurity")
	@Order(SecurityFilterProperties.BASIC_AUTH_ORDER)
	SecurityFilterChain apiSecurity(HttpSecurity http, ObjectProvider<EndpointRules> rules,
			ProblemEntryPoint problems) {
		return ApiSecurity.build(http, rules.orderedStream().toList(), problems);
	}

}
