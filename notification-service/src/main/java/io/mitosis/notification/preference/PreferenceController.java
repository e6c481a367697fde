package io.mitosis.notification.preference;

import java.util.UUID;

import io.mitosis.defaults.openapi.Endpoint;
import io.mitosis.notification.recipient.Preferences;
import io.mitosis.notification.recipient.Recipient;
import io.mitosis.notification.recipient.Recipients;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notifications/preferences")
class PreferenceController {

	private final Recipients recipients;

	PreferenceController(Recipients recipients) {
		this.recipients = recipients;
	}

	@GetMapping
	@Endpoint(value = "Show how you want to be told", refusals = HttpStatus.NOT_FOUND)
	Preferences own(@AuthenticationPrincipal Jwt person) {
		return this.recipients.find(id(person)).map(Recipient::wishes).orElse(Preferences.EVERYTHING);
	}

	@PutMapping
	@Endpoint(value = "Say how you want to be told", refusals = HttpStatus.NOT_FOUND)
	Preferences change(@AuthenticationPrincipal Jwt person, @Valid @RequestBody PutPreferences request) {
		Preferences preferences = request.preferences();
		this.recipients.prefer(id(person), preferences);
		return preferences;
	}

	private static UUID id(Jwt person) {
		return UUID.fromString(person.getSubject());
	}

}
