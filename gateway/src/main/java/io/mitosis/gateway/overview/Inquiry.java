package io.mitosis.gateway.overview;

import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.HashSet;
import java.util.Set;

import io.mitosis.gateway.instance.Ejections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.loadbalancer.LoadBalancerClient;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// Asks one service for its part, at another instance when one does not answer, as the routes do.
///
/// Nothing of the client's request is passed on but the token.
@Component
class Inquiry {

	private static final Logger logger = LoggerFactory.getLogger(Inquiry.class);

	/// The service has understood, and there is nothing for this person now: not opened
	/// yet, suspended, an identity without an address.
	private static final Set<HttpStatusCode> NONE = Set.of(HttpStatus.NOT_FOUND, HttpStatus.FORBIDDEN,
			HttpStatus.CONFLICT);

	private final LoadBalancerClient instances;

	private final Ejections ejections;

	private final RestClient client;

	Inquiry(LoadBalancerClient instances, Ejections ejections, RestClient.Builder clients,
			ClientHttpRequestFactoryBuilder<?> factories, HttpClientSettings settings, OverviewProperties overview) {
		this.instances = instances;
		this.ejections = ejections;
		this.client = clients
			.requestFactory(factories.build(settings.withTimeouts(overview.perTry(), overview.perTry())))
			.build();
	}

	<T> Reply<T> ask(Part<T> part, String token) {
		Set<URI> tried = new HashSet<>();
		ServiceInstance instance = this.instances.choose(part.service());
		while (instance != null && tried.add(instance.getUri())) {
			try {
				return read(instance, part, token);
			}
			catch (HttpClientErrorException refused) {
				return NONE.contains(refused.getStatusCode()) ? Reply.none() : away(part, refused);
			}
			catch (ResourceAccessException silent) {
				if (Thread.currentThread().isInterrupted()) {
					return away(part, silent);
				}
				passOver(instance, silent);
			}
			catch (RestClientException useless) {
				return away(part, useless);
			}
			instance = this.instances.choose(part.service());
		}
		logger.warn("Nobody answers for the overview's part {}", part.name());
		return Reply.away();
	}

	private <T> Reply<T> read(ServiceInstance instance, Part<T> part, String token) {
		T value = this.client.get()
			.uri(instance.getUri() + part.path())
			.accept(MediaType.APPLICATION_JSON)
			.headers((headers) -> headers.setBearerAuth(token))
			.retrieve()
			.body(part.type());
		return (value != null) ? Reply.of(value) : Reply.away();
	}

	/// Who was merely slow is good enough for the routes, which wait longer.
	private void passOver(ServiceInstance instance, ResourceAccessException silent) {
		Throwable cause = silent.getCause();
		if (!(cause instanceof HttpTimeoutException) || cause instanceof HttpConnectTimeoutException) {
			this.ejections.eject(instance);
		}
		logger.warn("{} did not answer: {}", instance.getUri(), reason(silent));
	}

	private static <T> Reply<T> away(Part<T> part, RestClientException failure) {
		logger.warn("The overview's part {} could not be had: {}", part.name(), reason(failure));
		return Reply.away();
	}

	private static String reason(RestClientException failure) {
		return NestedExceptionUtils.getMostSpecificCause(failure).toString();
	}

}
