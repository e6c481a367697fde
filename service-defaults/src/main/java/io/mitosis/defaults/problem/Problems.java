package io.mitosis.defaults.problem;

import java.net.URI;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// Makes RFC 9457 problems whose `type` is a page of the documentation, `/docs/problems/<slug>`.
///
/// `instance` and `traceId` are added to every problem on its way out.
public final class Problems {

	private Problems() {
	}

	/// A problem that a feature answers with.
	/// @param slug names the page, in kebab-case
	/// @param detail one sentence for the person who called; never an exception's message
	public static ProblemDetail of(HttpStatusCode status, String slug, String title, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create("/docs/problems/" + slug));
		problem.setTitle(title);
		return problem;
	}

	/// 503 with `Retry-After` in whole seconds.
	public static ResponseEntity<ProblemDetail> unavailable(UnavailableException failure) {
		ProblemDetail problem = of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Not available at the moment",
				failure.getMessage() + "; try again a little later.");
		return ResponseEntity.of(problem)
			.header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, failure.retryAfter().toSeconds())))
			.build();
	}

}
