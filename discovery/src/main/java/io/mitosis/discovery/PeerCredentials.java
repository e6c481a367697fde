package io.mitosis.discovery;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.netflix.discovery.Jersey3DiscoveryClientOptionalArgs;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.netflix.eureka.server.ReplicationClientAdditionalFilters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// Who this registry is to its peers: they ask each other for the password, too. Not in their URLs, which are logged.
@Configuration(proxyBeanMethods = false)
@Profile("peers")
class PeerCredentials {

	/// What it hears is told with these.
	@Bean
	ReplicationClientAdditionalFilters tellingPeers(ClientRequestFilter authentication) {
		return new ReplicationClientAdditionalFilters(List.of(authentication));
	}

	/// What the others know is asked for with these.
	@Bean
	Jersey3DiscoveryClientOptionalArgs askingPeers(ClientRequestFilter authentication) {
		Jersey3DiscoveryClientOptionalArgs arguments = new Jersey3DiscoveryClientOptionalArgs();
		arguments.setAdditionalFilters(List.of(authentication));
		return arguments;
	}

	@Bean
	ClientRequestFilter authentication(@Value("${mitosis.eureka.password}") String password) {
		String credentials = org.springframework.http.HttpHeaders.encodeBasicAuth("eureka", password,
				StandardCharsets.UTF_8);
		return (request) -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Basic " + credentials);
	}

}
