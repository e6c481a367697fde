package io.mitosis.notification.inbox;

import java.util.UUID;

import io.mitosis.defaults.problem.Problems;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notifications")
class InboxController {

	private final Inbox inbox;

	InboxController(Inbox inbox) {
		this.inbox = inbox;
	}

	@GetMapping
	InboxPage own(@AuthenticationPrincipal Jwt person, @RequestParam MultiValueMap<String, String> parameters) {
		return InboxPage.of(this.inbox.read(UUID.fromString(person.getSubject()), InboxQuery.parse(parameters)));
	}

	@ExceptionHandler
	ProblemDetail answer(InvalidParameterException ex) {
		return Problems.of(HttpStatus.BAD_REQUEST, "bad-request", "Bad request",
				"The parameter '%s' is unknown or has no value that can be read.".formatted(ex.parameter()));
	}

}
