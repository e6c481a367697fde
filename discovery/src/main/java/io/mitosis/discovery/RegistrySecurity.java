package io.mitosis.discovery;

import io.mitosis.defaults.settings.MissingSettingException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/// Asks every instance for the password: whoever could register as a service would be sent its callers' tokens.
@Configuration(proxyBeanMethods = false)
class RegistrySecurity {

	@Bean
	SecurityFilterChain registryChain(HttpSecurity http) {
		return http
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/actuator/health/**", "/actuator/prometheus")
				.permitAll()
				.anyRequest()
				.authenticated())
			.httpBasic(Customizer.withDefaults())
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.build();
	}

	/// Not hashed: the password is in the environment anyway, and each instance sends it
	/// twice a second. Spring would
	/// replace the plain text by a slow hash at the first login if it saw that this store
	/// can change passwords.
	@Bean
	UserDetailsService instances(@Value("${mitosis.eureka.password}") String password) {
		MissingSettingException.require("MITOSIS_EUREKA_PASSWORD", password);
		UserDetails instance = User.withUsername("eureka")
			.password("{noop}" + password)
			.authorities("INSTANCE")
			.build();
		return new InMemoryUserDetailsManager(instance)::loadUserByUsername;
	}

}
