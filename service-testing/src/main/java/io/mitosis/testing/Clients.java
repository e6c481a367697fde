package io.mitosis.testing;

import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

/// Makes clients that send each request once.
///
/// Apache's client, which Eureka brings along, would be chosen by itself; it repeats what was answered 503 on its own.
public final class Clients {

	private Clients() {
	}

	/// A client of what listens on a port of this machine.
	public static RestTestClient of(int port) {
		return RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
			.baseUrl("http://localhost:" + port)
			.build();
	}

}
