package io.mitosis.user.admission;

import java.util.List;

import io.mitosis.user.profile.User;
import io.mitosis.user.provisioning.Provisioning;
import io.mitosis.user.standing.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Stands before every controller: whoever calls with a token becomes known, and is sent away when their standing does
/// not allow the call. Roles have been checked by then, so a suspended admin is suspended like everybody.
///
/// Registration is the exception, for it is about somebody who does not exist yet.
@Component
public class Admission implements HandlerInterceptor {

	/// The request attribute with the [User] who calls.
	public static final String CALLER = "io.mitosis.user.caller";

	private static final List<String> READS = List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

	private final Provisioning provisioning;

	Admission(Provisioning provisioning) {
		this.provisioning = provisioning;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method && !isRegistration(request) && SecurityContextHolder.getContext()
			.getAuthentication() instanceof JwtAuthenticationToken authentication) {
			User caller = this.provisioning.userOf(authentication.getToken());
			admit(caller, request.getMethod(), method.getMethodAnnotation(Admits.class));
			request.setAttribute(CALLER, caller);
		}
		return true;
	}

	private static void admit(User caller, String method, @Nullable Admits exception) {
		Standing standing = caller.standing();
		boolean allowed = READS.contains(method) ? standing.mayRead() : standing.mayWrite();
		if (!allowed && (exception == null || !List.of(exception.value()).contains(standing))) {
			throw standing.refusal(caller.id());
		}
	}

	private static boolean isRegistration(HttpServletRequest request) {
		return HttpMethod.POST.matches(request.getMethod()) && "/api/v1/users".equals(request.getRequestURI());
	}

}
