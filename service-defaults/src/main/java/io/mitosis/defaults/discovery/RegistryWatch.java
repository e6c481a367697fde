package io.mitosis.defaults.discovery;

import java.io.IOException;

import io.mitosis.defaults.lifecycle.Complaint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/// Complains of the registry in the place of its client, which would do so with each of three calls a second.
final class RegistryWatch implements ClientHttpRequestInterceptor {

	private static final Logger logger = LoggerFactory.getLogger(RegistryWatch.class);

	private final Complaint complaint = new Complaint(logger, "The registry is not to be had");

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		try {
			ClientHttpResponse answer = execution.execute(request, body);
			if (answer.getStatusCode().is5xxServerError() || answer.getStatusCode() == HttpStatus.UNAUTHORIZED) {
				this.complaint.about(new IOException("It answered " + answer.getStatusCode()));
			}
			return answer;
		}
		catch (IOException ex) {
			this.complaint.about(ex);
			throw ex;
		}
	}

}
