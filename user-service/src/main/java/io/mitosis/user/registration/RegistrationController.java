package io.mitosis.user.registration;

import java.net.URI;

import io.mitosis.defaults.openapi.Endpoint;
import io.mitosis.defaults.problem.Problems;
import io.mitosis.user.identity.EmailTakenException;
import io.mitosis.user.profile.User;
import io.mitosis.user.profile.UserView;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/users")
class RegistrationController {

	private final Registration registration;

	RegistrationController(Registration registration) {
		this.registration = registration;
	}

	@Endpoint(value = "Registers a person", status = HttpStatus.CREATED, headers = { "ETag", "Location" },
			refusals = HttpStatus.CONFLICT)
	@PostMapping
	ResponseEntity<UserView> register(@Valid @RequestBody RegisterUser request) {
		User user = this.registration.register(request);
		return UserView.answer(ResponseEntity.created(URI.create("/api/v1/users/" + user.id())), user);
	}

	@ExceptionHandler(EmailTakenException.class)
	ProblemDetail answerTaken() {
		return Problems.of(HttpStatus.CONFLICT, "email-taken", "E-mail address is taken",
				"Somebody has registered with this e-mail address; sign in, or reset the password.");
	}

}
