package io.mitosis.defaults.problem;

import java.net.URI;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

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

}
