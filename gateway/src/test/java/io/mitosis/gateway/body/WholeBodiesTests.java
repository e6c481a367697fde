package io.mitosis.gateway.body;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.mitosis.defaults.problem.UnavailableException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;

class WholeBodiesTests {

	private static final int MEBIBYTE = 1024 * 1024;

	private final List<Exception> refusals = new ArrayList<>();

	private int admitted;

	private int shortOnes;

	@Test
	void giveUpOnABodyThatKeepsComing() throws Exception {
		send(waiting(Duration.ZERO), 1, (request, response) -> this.admitted++);

		assertThat(this.refusals).singleElement()
			.isInstanceOfSatisfying(ResponseStatusException.class,
					(refused) -> assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.REQUEST_TIMEOUT));
		assertThat(this.admitted).isZero();
	}

	@Test
	void refuseLongBodiesAndNoShortOnesWhileMemoryIsTaken() throws Exception {
		WholeBodies bodies = waiting(Duration.ofMinutes(1));

		send(bodies, MEBIBYTE, (request, response) -> sendMore(bodies));

		assertThat(this.admitted).isEqualTo(16);
		assertThat(this.shortOnes).isEqualTo(16);
		assertThat(this.refusals).singleElement().isInstanceOf(UnavailableException.class);
	}

	@Test
	void giveMemoryBack() throws Exception {
		WholeBodies bodies = waiting(Duration.ofMinutes(1));

		for (int i = 0; i < 50; i++) {
			send(bodies, MEBIBYTE, (request, response) -> this.admitted++);
		}

		assertThat(this.admitted).isEqualTo(50);
	}

	/// Sends the next body while the ones before are held, until one is refused; then
	/// short ones.
	private void sendMore(WholeBodies bodies) throws IOException, ServletException {
		this.admitted++;
		send(bodies, MEBIBYTE, (request, response) -> sendMore(bodies));
		send(bodies, 1, (request, response) -> this.shortOnes++);
	}

	private WholeBodies waiting(Duration timeout) {
		return new WholeBodies(timeout, (request, response, handler, refusal) -> {
			this.refusals.add(refusal);
			return null;
		});
	}

	private static void send(WholeBodies bodies, int length, FilterChain chain) throws IOException, ServletException {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/users");
		request.setContent(new byte[length]);
		bodies.doFilter(request, new MockHttpServletResponse(), chain);
	}

}
