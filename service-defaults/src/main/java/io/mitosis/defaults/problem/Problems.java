package io.mitosis.defaults.problem;

import java.net.URI;
import java.util.List;

import io.mitosis.defaults.problem.InvalidRequestException.FieldError;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// Makes RFC 9457 problems whose `type` is a page of the documentation, `/docs/problems/<slug>`.
///
/// `instance` and `traceId` are added to every problem on its way out.
public final class Problems {

	private static final URI UNTYPED = URI.create("about:blank");

	private Problems() {
	}

	/// A problem that a feature answers with.
	/// @param slug names the page, in kebab-case
	/// @param detail one sentence for the person who called; never an exception's message
	public static ProblemDetail of(HttpStatusCode status, String slug, String title, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(type(slug));
		problem.setTitle(title);
		return problem;
	}

	/// 503 with `Retry-After` in whole seconds.
	public static ResponseEntity<ProblemDetail> unavailable(UnavailableException failure) {
		ProblemDetail problem = of(HttpStatus.SERVICE_UNAVAILABLE);
		problem.setDetail(failure.getMessage() + ".");
		return ResponseEntity.of(problem)
			.header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, failure.retryAfter().toSeconds())))
			.build();
	}

	static ProblemDetail of(HttpStatusCode status) {
		return complete(ProblemDetail.forStatus(status));
	}

	static ProblemDetail invalid(List<FieldError> errors) {
		ProblemDetail problem = of(HttpStatus.UNPROCESSABLE_CONTENT);
		problem.setProperty("errors", errors);
		return problem;
	}

	/// Gives a problem of the framework the type, title and detail that its status has
	/// here.
	static ProblemDetail complete(ProblemDetail problem) {
		StatusPage page = StatusPage.of(HttpStatusCode.valueOf(problem.getStatus()));
		if (problem.getType() == null || UNTYPED.equals(problem.getType())) {
			problem.setType(type(page.slug()));
			problem.setTitle(page.title());
		}
		if (problem.getDetail() == null) {
			problem.setDetail(page.detail());
		}
		return problem;
	}

	private static URI type(String slug) {
		return URI.create("/docs/problems/" + slug);
	}

}
