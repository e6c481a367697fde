package io.mitosis.user.provisioning;

import io.mitosis.defaults.problem.Problems;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Tells people what their identity lacks, at whatever they called first.
@RestControllerAdvice
@Order(0)
class ProvisioningProblems {

	@ExceptionHandler(IncompleteIdentityException.class)
	ProblemDetail answerIncomplete() {
		return Problems.of(HttpStatus.CONFLICT, "identity-incomplete", "Identity is incomplete",
				"Your sign-in lacks an e-mail address, name or country that we can use; complete it in your account.");
	}

}
