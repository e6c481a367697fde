package io.mitosis.user.directory;

import java.util.UUID;

import io.mitosis.defaults.openapi.Endpoint;
import io.mitosis.defaults.paging.Cursor;
import io.mitosis.defaults.paging.ListQuery;
import io.mitosis.defaults.paging.Page;
import io.mitosis.user.admission.Admission;
import io.mitosis.user.admission.Admits;
import io.mitosis.user.profile.User;
import io.mitosis.user.profile.UserView;
import io.mitosis.user.standing.Standing;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/users")
class DirectoryController {

	private final Directory directory;

	DirectoryController(Directory directory) {
		this.directory = directory;
	}

	@Endpoint(value = "Shows oneself", headers = "ETag", refusals = { HttpStatus.NOT_FOUND, HttpStatus.CONFLICT })
	@GetMapping("/me")
	@Admits(Standing.BARRED)
	ResponseEntity<UserView> me(@RequestAttribute(Admission.CALLER) User me) {
		return UserView.answer(ResponseEntity.ok(), me);
	}

	@Endpoint(value = "Shows a person", headers = "ETag")
	@GetMapping("/{id}")
	ResponseEntity<UserView> one(@PathVariable UUID id) {
		return UserView.answer(ResponseEntity.ok(), this.directory.find(id));
	}

	@Endpoint(value = "Lists people, newest first", filters = { "status", "country", "email" })
	@GetMapping
	Page<UserView> list(@RequestParam MultiValueMap<String, String> parameters) {
		ListQuery query = ListQuery.parse(parameters, Directory.FILTERS);
		return Page.of(this.directory.list(query), UserView::of, (user) -> new Cursor(user.createdAt(), user.id()));
	}

}
