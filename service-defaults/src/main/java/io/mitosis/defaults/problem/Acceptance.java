package io.mitosis.defaults.problem;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Reads `Accept` before anything is done, and takes one that cannot be read for none (RFC 9110, 12.5.1).
///
/// The framework itself finds out after a change that nobody wants its answer, and could not even say so to a caller
/// whose `Accept` it cannot read. Nor shall a good answer be called a problem because that is what was asked for: types
/// that end with `+json` are for problems and patches.
final class Acceptance implements WebMvcConfigurer, HandlerInterceptor {

	private final ContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

	@Override
	public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
		negotiation.strategies(List.of(this::accepted));
	}

	@Override
	public void addInterceptors(InterceptorRegistry interceptors) {
		interceptors.addInterceptor(this);
	}

	private List<MediaType> accepted(NativeWebRequest request) {
		try {
			List<MediaType> accepted = this.header.resolveMediaTypes(request);
			List<MediaType> good = accepted.stream().filter((type) -> !isSpecial(type)).toList();
			return good.isEmpty() ? accepted : good;
		}
		catch (HttpMediaTypeNotAcceptableException ex) {
			return ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST;
		}
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws HttpMediaTypeNotAcceptableException {
		if (handler instanceof HandlerMethod method && !method.isVoid()
				&& accepted(new ServletWebRequest(request)).stream()
					.noneMatch(isChange(request) ? Acceptance::isJson : (type) -> !isSpecial(type))) {
			throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
		}
		return true;
	}

	private static boolean isChange(HttpServletRequest request) {
		return !HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod());
	}

	private static boolean isJson(MediaType type) {
		return !isSpecial(type) && type.isCompatibleWith(MediaType.APPLICATION_JSON);
	}

	private static boolean isSpecial(MediaType type) {
		return "json".equals(type.getSubtypeSuffix());
	}

}
