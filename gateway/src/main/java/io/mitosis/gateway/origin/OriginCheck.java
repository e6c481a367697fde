package io.mitosis.gateway.origin;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Refuses a preflight with a problem; whatever else comes from an origin that was not named is answered without CORS
/// headers, so that its browser keeps the answer to itself.
final class OriginCheck extends DefaultCorsProcessor {

	private final HandlerExceptionResolver problems;

	OriginCheck(HandlerExceptionResolver problems) {
		this.problems = problems;
	}

	@Override
	public boolean processRequest(@Nullable CorsConfiguration cors, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		try {
			return super.processRequest(cors, request, response);
		}
		catch (ResponseStatusException refused) {
			this.problems.resolveException(request, response, null, refused);
			return false;
		}
	}

	@Override
	protected boolean handleInternal(ServerHttpRequest request, ServerHttpResponse response, CorsConfiguration cors,
			boolean preFlight) throws IOException {
		boolean known = checkOrigin(cors, request.getHeaders().getOrigin()) != null;
		return (!known && !preFlight) || super.handleInternal(request, response, cors, preFlight);
	}

	@Override
	protected void rejectRequest(ServerHttpResponse response) {
		throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Pages of this origin may not call the API like this.");
	}

}
