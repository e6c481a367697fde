package io.mitosis.notification.recipient;

import java.security.Principal;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets people do with their own messages what their standing allows: with unpaid invoices they read only, and whom an
/// administrator has suspended does nothing.
///
/// It decides from the copy of this service, for a token says nothing of a suspension.
@Component
class StandingInterceptor implements HandlerInterceptor {

	private static final Set<String> READING = Set.of("GET", "HEAD");

	private final Recipients recipients;

	StandingInterceptor(Recipients recipients) {
		this.recipients = recipients;
	}

	/// A stream ends in a second dispatch, with its answer long on the way.
	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getDispatcherType() == DispatcherType.REQUEST) {
			Principal person = Objects.requireNonNull(request.getUserPrincipal(), "open to nobody without a token");
			check(UUID.fromString(person.getName()), READING.contains(request.getMethod()));
		}
		return true;
	}

	private void check(UUID id, boolean reads) {
		Recipient recipient = this.recipients.find(id).orElseThrow(() -> new NotProvisionedException(id));
		if (recipient.hasLeft()) {
			throw new ClosedException(id);
		}
		if (recipient.isSuspendedBy(Cause.ADMIN)) {
			throw new SuspendedException(Cause.ADMIN);
		}
		if (recipient.isSuspendedBy(Cause.DUNNING) && !reads) {
			throw new SuspendedException(Cause.DUNNING);
		}
	}

}
