package io.mitosis.lab.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import tools.jackson.databind.json.JsonMapper;

/// Calls one server and returns whatever it answers; only silence is an error.
///
/// Nothing is retried and no redirect is followed, so that what is measured and shown is one exchange.
public final class Api {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final JsonMapper JSON = new JsonMapper();

	private static final HttpClient HTTP = client();

	private final URI address;

	/// Calls the server at this address, such as `http://localhost:8080`.
	public Api(URI address) {
		this.address = address;
	}

	/// Reads a public resource.
	public Answer get(String path) {
		return send(request(path));
	}

	/// Reads a resource as the bearer of this token.
	public Answer get(String path, String token) {
		return send(request(path).header("Authorization", "Bearer " + token));
	}

	/// Posts a value as JSON, without a token.
	public Answer post(String path, Object body) {
		return send(request(path).header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
	}

	/// A request to complete by hand and to [#send].
	public HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(this.address.resolve(path)).timeout(PATIENCE);
	}

	/// Sends a request that was completed by hand.
	///
	/// @throws AwayException if nothing answers
	public Answer send(HttpRequest.Builder request) {
		long start = System.nanoTime();
		try {
			var response = clientOf(this.address).send(request.build(), BodyHandlers.ofString());
			return new Answer(response, Duration.ofNanos(System.nanoTime() - start));
		}
		catch (IOException ex) {
			throw new AwayException(this.address.toString(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AwayException(this.address.toString(), ex);
		}
	}

	private static HttpClient clientOf(URI address) {
		return "https".equals(address.getScheme()) ? Tls.HTTP : HTTP;
	}

	private static HttpClient client() {
		return HttpClient.newBuilder().version(Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
	}

	/// Made when it is used first, by when the program trusts the certificate of its
	/// system.
	private static final class Tls {

		static final HttpClient HTTP = client();

	}

}
