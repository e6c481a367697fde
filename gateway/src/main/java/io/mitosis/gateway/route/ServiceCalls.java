package io.mitosis.gateway.route;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.time.Duration;
import java.util.concurrent.Executors;

import io.mitosis.gateway.resilience.Deadline;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/// Asks the services, with one client for all of them; each call, body included, gets what is left of its budget.
@Configuration(proxyBeanMethods = false)
class ServiceCalls {

	@Bean
	RestClientProxyExchange serviceExchange(RestClient.Builder clients, GatewayMvcProperties properties,
			@Value("${spring.http.clients.connect-timeout}") Duration connectTimeout) {
		HttpClient client = HttpClient.newBuilder()
			.version(Version.HTTP_1_1)
			.connectTimeout(connectTimeout)
			.executor(Executors.newVirtualThreadPerTaskExecutor())
			.build();
		RestClient untilTheDeadline = clients.requestFactory((uri, method) -> request(client, uri, method)).build();
		return new RestClientProxyExchange(untilTheDeadline, properties);
	}

	private static ClientHttpRequest request(HttpClient client, URI uri, HttpMethod method) throws IOException {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
		requests.setReadTimeout(Deadline.left());
		return requests.createRequest(uri, method);
	}

}
