package io.mitosis.defaults.discovery;

import com.netflix.discovery.AbstractDiscoveryClientOptionalArgs;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.netflix.eureka.config.DiscoveryClientOptionalArgsConfiguration;
import org.springframework.cloud.netflix.eureka.http.EurekaClientHttpRequestFactorySupplier;
import org.springframework.cloud.netflix.eureka.http.RestClientDiscoveryClientOptionalArgs;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestClient;

/// Gives the registry's client its credentials. With `eureka.client.enabled: false`, or with the Jersey
/// client of a registry, nothing happens.
@AutoConfiguration(before = DiscoveryClientOptionalArgsConfiguration.class)
@ConditionalOnClass(RestClientDiscoveryClientOptionalArgs.class)
@ConditionalOnProperty(name = "eureka.client.enabled", matchIfMissing = true)
@ConditionalOnMissingClass("org.glassfish.jersey.client.JerseyClient")
@EnableConfigurationProperties(EurekaCredentials.class)
class EurekaClientDefaultsAutoConfiguration {

	/// A plain builder: a heartbeat each second is worth neither a span nor a sample.
	@Bean
	@ConditionalOnMissingBean(AbstractDiscoveryClientOptionalArgs.class)
	RestClientDiscoveryClientOptionalArgs eurekaHttpClient(EurekaClientHttpRequestFactorySupplier requests,
			EurekaCredentials credentials) {
		return new RestClientDiscoveryClientOptionalArgs(requests,
				() -> RestClient.builder()
					.requestInterceptor(credentials.authentication())
					.requestInterceptor(new RegistryWatch()));
	}

}
