package io.mitosis.defaults.shop;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/// How a client recognises a refusal (RFC 9457).
final class Problem {

	private Problem() {
	}

	static BodyContentSpec expect(ResponseSpec answer, int status, String slug, String instance) {
		BodyContentSpec body = answer.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody();
		String traceId = body.returnResult().getResponseHeaders().getFirst("X-Trace-Id");
		return body.jsonPath("$.type")
			.isEqualTo("/docs/problems/" + slug)
			.jsonPath("$.title")
			.isNotEmpty()
			.jsonPath("$.status")
			.isEqualTo(status)
			.jsonPath("$.detail")
			.isNotEmpty()
			.jsonPath("$.instance")
			.isEqualTo(instance)
			.jsonPath("$.traceId")
			.isEqualTo(traceId);
	}

}
