package io.mitosis.notification.inbox;

import java.util.UUID;

import io.mitosis.defaults.openapi.Endpoint;
import io.mitosis.defaults.paging.ListQuery;
import io.mitosis.defaults.paging.Page;
import io.mitosis.defaults.problem.Problems;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notifications")
class InboxController {

	private final Inbox inbox;

	private final Reading reading;

	InboxController(Inbox inbox, Reading reading) {
		this.inbox = inbox;
		this.reading = reading;
	}

	@GetMapping
	@Endpoint(value = "List your messages", filters = "unread", refusals = HttpStatus.NOT_FOUND)
	Page<NotificationView> own(@AuthenticationPrincipal Jwt person,
			@RequestParam MultiValueMap<String, String> parameters) {
		ListQuery query = ListQuery.parse(parameters, "unread");
		return Page.of(this.inbox.read(id(person), query, query.flag("unread")), NotificationView::of,
				Notification::place);
	}

	@GetMapping("/unread-count")
	@Endpoint(value = "Count your unread messages", refusals = HttpStatus.NOT_FOUND)
	UnreadCount unread(@AuthenticationPrincipal Jwt person) {
		return new UnreadCount(this.inbox.countUnread(id(person)));
	}

	@PatchMapping("/{id}")
	@Endpoint("Mark a message as read")
	NotificationView mark(@AuthenticationPrincipal Jwt person, @PathVariable UUID id,
			@Valid @RequestBody MarkNotification request) {
		return this.reading.mark(id, id(person), request.asRead())
			.map(NotificationView::of)
			.orElseThrow(() -> new UnknownNotificationException(id));
	}

	@PostMapping("/read-all")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Endpoint(value = "Mark all messages as read", refusals = HttpStatus.NOT_FOUND)
	void markAll(@AuthenticationPrincipal Jwt person) {
		this.reading.markAll(id(person));
	}

	@ExceptionHandler
	ProblemDetail answer(UnknownNotificationException ex) {
		return Problems.of(HttpStatus.NOT_FOUND, "not-found", "Not found", "You have no such message.");
	}

	private static UUID id(Jwt person) {
		return UUID.fromString(person.getSubject());
	}

	record UnreadCount(long count) {

	}

}
