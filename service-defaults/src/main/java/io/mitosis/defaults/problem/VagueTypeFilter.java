package io.mitosis.defaults.problem;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Answers 415 to a body said to be of any type, such as `*/*`, on which the framework breaks as soon as it reads the headers.
final class VagueTypeFilter extends OncePerRequestFilter {

	private final HandlerExceptionResolver problems;

	VagueTypeFilter(HandlerExceptionResolver problems) {
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		MediaType type = read(request.getContentType());
		if (type != null && (type.isWildcardType() || type.isWildcardSubtype())) {
			this.problems.resolveException(request, response, null,
					new HttpMediaTypeNotSupportedException(type, List.of(MediaType.APPLICATION_JSON)));
		}
		else {
			chain.doFilter(request, response);
		}
	}

	/// What cannot be read is refused later, with the same status.
	private static @Nullable MediaType read(@Nullable String type) {
		try {
			return (type != null) ? MediaType.parseMediaType(type) : null;
		}
		catch (InvalidMediaTypeException ex) {
			return null;
		}
	}

}
