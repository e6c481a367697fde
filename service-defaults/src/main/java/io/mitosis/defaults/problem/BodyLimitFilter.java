package io.mitosis.defaults.problem;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Refuses bodies over a limit, which the servlet container does for forms only.
///
/// A declared length is refused before a byte is read; a chunked body when its reading passes the limit.
final class BodyLimitFilter extends OncePerRequestFilter {

	private final DataSize limit;

	private final HandlerExceptionResolver problems;

	BodyLimitFilter(DataSize limit, HandlerExceptionResolver problems) {
		this.limit = limit;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > this.limit.toBytes()) {
			this.problems.resolveException(request, response, null, new ContentTooLargeException(this.limit));
		}
		else if (request.getContentLengthLong() == -1) {
			chain.doFilter(new LimitedRequest(request, this.limit), response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static final class LimitedRequest extends HttpServletRequestWrapper {

		private final DataSize limit;

		private @Nullable ServletInputStream body;

		LimitedRequest(HttpServletRequest request, DataSize limit) {
			super(request);
			this.limit = limit;
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			if (this.body == null) {
				this.body = new LimitedInputStream(super.getInputStream(), this.limit);
			}
			return this.body;
		}

	}

}
