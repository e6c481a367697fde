package io.mitosis.billing.account;

import java.util.UUID;

import io.mitosis.defaults.problem.Problems;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/account")
class AccountController {

	private final Accounts accounts;

	AccountController(Accounts accounts) {
		this.accounts = accounts;
	}

	@GetMapping
	AccountView own(@AuthenticationPrincipal Jwt person) {
		UUID userId = UUID.fromString(person.getSubject());
		return this.accounts.findById(userId)
			.map(AccountView::of)
			.orElseThrow(() -> new NotProvisionedException(userId));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> answer(NotProvisionedException ex) {
		return ResponseEntity.status(HttpStatus.NOT_FOUND)
			.header(HttpHeaders.RETRY_AFTER, "1")
			.body(Problems.of(HttpStatus.NOT_FOUND, "not-provisioned", "Not provisioned yet",
					"Your account is being opened; ask again in a moment."));
	}

}
