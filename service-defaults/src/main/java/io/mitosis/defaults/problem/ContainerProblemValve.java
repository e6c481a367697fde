package io.mitosis.defaults.problem;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/// Answers what Tomcat refuses before the application sees it, such as a request line that breaks the grammar.
///
/// There is no span yet, so there is no trace id, and the path is not repeated because it could not be read.
final class ContainerProblemValve extends ErrorReportValve {

	/// What the filters say about every other answer.
	private static final Map<String, String> HEADERS = Map.of("X-Content-Type-Options", "nosniff", "Referrer-Policy",
			"no-referrer", "X-Frame-Options", "DENY", "Content-Security-Policy",
			"default-src 'none'; frame-ancestors 'none'", "Cache-Control", "no-store");

	@Override
	protected void report(Request request, Response response, @Nullable Throwable failure) {
		boolean isFailure = response.getStatus() >= 400;
		if (!isFailure || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		try {
			HEADERS.forEach(response::setHeader);
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.setCharacterEncoding("UTF-8");
			Writer writer = response.getReporter();
			if (writer != null) {
				writer.write(problem(response.getStatus()));
				response.finishResponse();
			}
		}
		catch (IOException ex) {
			getContainer().getLogger().debug("The caller is gone", ex);
		}
	}

	private static String problem(int status) {
		StatusPage page = StatusPage.of(HttpStatusCode.valueOf(status));
		return """
				{"type":"/docs/problems/%s","title":"%s","status":%d,"detail":"%s"}""".formatted(page.slug(),
				page.title(), status, page.detail());
	}

}
