package io.mitosis.defaults.problem;

import java.net.URI;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/// Adds to every problem the path that was called and the trace by which its logs are found.
@ControllerAdvice
class ProblemCompletion implements ResponseBodyAdvice<Object> {

	private static final String TRACE_ID = "X-Trace-Id";

	@Override
	public boolean supports(MethodParameter type, Class<? extends HttpMessageConverter<?>> converter) {
		return true;
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter type, MediaType mediaType,
			Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
			ServerHttpResponse response) {
		if (body instanceof ProblemDetail problem && request instanceof ServletServerHttpRequest servlet) {
			problem.setInstance(URI.create(path(servlet.getServletRequest()).replaceFirst("^/+", "/")));
			String traceId = response.getHeaders().getFirst(TRACE_ID);
			if (traceId != null) {
				problem.setProperty("traceId", traceId);
			}
		}
		return body;
	}

	private static String path(HttpServletRequest request) {
		Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return (original != null) ? original.toString() : request.getRequestURI();
	}

}
