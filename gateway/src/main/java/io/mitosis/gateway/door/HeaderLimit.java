package io.mitosis.gateway.door;

import java.io.IOException;
import java.util.Collections;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses headers over 16 KiB with 431, and a path with its query over 8 KiB with 414.
///
/// Tomcat has one limit for both and answers whatever is beyond it with 400, so its limit is twice as high.
final class HeaderLimit extends OncePerRequestFilter {

	private static final int PATH = 8 * 1024;

	private static final int HEADERS = 16 * 1024;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getRequestURI().length() + length(request.getQueryString()) > PATH) {
			response.sendError(HttpStatus.URI_TOO_LONG.value());
		}
		else if (headers(request) > HEADERS) {
			response.sendError(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE.value());
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static int headers(HttpServletRequest request) {
		return Collections.list(request.getHeaderNames())
			.stream()
			.distinct()
			.flatMap((name) -> Collections.list(request.getHeaders(name))
				.stream()
				.map((value) -> name.length() + value.length()))
			.mapToInt(Integer::intValue)
			.sum();
	}

	private static int length(@Nullable String text) {
		return (text != null) ? text.length() : 0;
	}

}
