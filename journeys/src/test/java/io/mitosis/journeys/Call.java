package io.mitosis.journeys;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;

/// Any request that a client of the API may make, complete with the headers that its method wants.
record Call(Api api, String method, String path, String body) {

	private static final String PROFILE = "/api/v1/users/me";

	/// Sends it with a token, or without one if that is empty.
	Answer as(String token) {
		HttpRequest.Builder request = this.api.request(this.path)
			.method(this.method, this.body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(this.body))
			.header("Content-Type", this.method.equals("PATCH") && this.path.equals(PROFILE)
					? "application/merge-patch+json" : "application/json");
		if (!token.isEmpty()) {
			request.header("Authorization", "Bearer " + token);
		}
		if (this.path.endsWith("/payments") && this.method.equals("POST")) {
			request.header("Idempotency-Key", UUID.randomUUID().toString());
		}
		if (this.path.equals(PROFILE) && !this.method.equals("GET")) {
			request.header("If-Match", token.isEmpty() ? "\"0\"" : version(token));
		}
		return this.path.endsWith("/stream") ? Head.of(request.build()) : this.api.send(request);
	}

	private String version(String token) {
		return this.api.get(PROFILE, token).header("ETag").orElse("\"0\"");
	}

}
