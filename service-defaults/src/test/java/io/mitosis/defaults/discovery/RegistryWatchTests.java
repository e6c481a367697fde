package io.mitosis.defaults.discovery;

import java.io.IOException;
import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

@ExtendWith(OutputCaptureExtension.class)
class RegistryWatchTests {

	private final RegistryWatch watch = new RegistryWatch();

	@Test
	void complainsOnceOfARegistryThatIsAway(CapturedOutput output) {
		for (int i = 0; i < 3; i++) {
			assertThatIOException().isThrownBy(() -> ask((request, body) -> {
				throw new IOException("Connection refused");
			}));
		}

		assertThat(output).containsOnlyOnce("The registry is not to be had: Connection refused");
	}

	@Test
	void complainsOfARegistryThatDoesNotLetItIn(CapturedOutput output) throws IOException {
		ask((request, body) -> new MockClientHttpResponse(new byte[0], HttpStatus.NOT_FOUND));
		assertThat(output).doesNotContain("not to be had");

		ask((request, body) -> new MockClientHttpResponse(new byte[0], HttpStatus.UNAUTHORIZED));
		assertThat(output).contains("The registry is not to be had: It answered 401");
	}

	private void ask(ClientHttpRequestExecution registry) throws IOException {
		this.watch.intercept(new MockClientHttpRequest(HttpMethod.PUT, URI.create("/eureka/apps")), new byte[0],
				registry);
	}

}
