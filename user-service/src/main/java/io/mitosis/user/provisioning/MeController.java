package io.mitosis.user.provisioning;

import io.mitosis.defaults.problem.Problems;
import io.mitosis.user.profile.UserView;

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
@RequestMapping("/api/v1/users/me")
class MeController {

	private final Provisioning provisioning;

	MeController(Provisioning provisioning) {
		this.provisioning = provisioning;
	}

	@GetMapping
	ResponseEntity<UserView> me(@AuthenticationPrincipal Jwt token) {
		return UserView.answer(ResponseEntity.ok(), this.provisioning.userOf(token));
	}

	@ExceptionHandler(IncompleteIdentityException.class)
	ProblemDetail answerIncomplete() {
		return Problems.of(HttpStatus.CONFLICT, "identity-incomplete", "Identity is incomplete",
				"Your sign-in lacks an e-mail address, name or country that we can use; complete it in your account.");
	}

}
