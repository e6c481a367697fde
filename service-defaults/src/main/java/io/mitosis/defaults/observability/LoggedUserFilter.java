package io.mitosis.defaults.observability;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/// Puts the subject of the token into the log while the request is worked on, and again while its asynchronous end is.
final class LoggedUserFilter extends OncePerRequestFilter {

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String user = request.getRemoteUser();
		if (user == null) {
			chain.doFilter(request, response);
			return;
		}
		LoggedUser.remember(user);
		try {
			chain.doFilter(request, response);
		}
		finally {
			LoggedUser.forget();
		}
	}

}
