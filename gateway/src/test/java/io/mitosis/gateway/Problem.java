package io.mitosis.gateway;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/// How a client recognises a refusal (RFC 9457).
public final class Problem {

	private Problem() {
	}

	/// @param slug the last part of the problem's type
	public static BodyContentSpec expect(int status, String slug, ResponseSpec answer) {
		return answer.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/docs/problems/" + slug);
	}

}
