package io.mitosis.defaults.openapi;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.springframework.security.web.access.AuthorizationManagerWebInvocationPrivilegeEvaluator.HttpServletRequestTransformer;
import org.springframework.security.web.access.PathPatternRequestTransformer;

/// Lets rules about dispatcher types judge the imagined requests of a privilege evaluator, which otherwise have none.
final class FirstDispatch implements HttpServletRequestTransformer {

	private final HttpServletRequestTransformer paths = new PathPatternRequestTransformer();

	@Override
	public HttpServletRequest transform(HttpServletRequest imagined) {
		return new HttpServletRequestWrapper(this.paths.transform(imagined)) {
			@Override
			public DispatcherType getDispatcherType() {
				return DispatcherType.REQUEST;
			}
		};
	}

}
