package io.mitosis.user.suspension;

import java.util.UUID;

import io.mitosis.defaults.openapi.Endpoint;
import io.mitosis.user.admission.Admission;
import io.mitosis.user.profile.User;
import io.mitosis.user.profile.UserView;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/users/{id}/suspension")
class SuspensionController {

	private final AdminSuspension suspension;

	SuspensionController(AdminSuspension suspension) {
		this.suspension = suspension;
	}

	@Endpoint(value = "Keeps a person out", headers = "ETag", refusals = HttpStatus.CONFLICT)
	@PutMapping
	ResponseEntity<UserView> suspend(@RequestAttribute(Admission.CALLER) User admin, @PathVariable UUID id,
			@Valid @RequestBody SuspendUser request) {
		return UserView.answer(ResponseEntity.ok(), this.suspension.suspend(id, request.reason(), admin.id()));
	}

	@Endpoint("Takes an admin's suspension back")
	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void reinstate(@RequestAttribute(Admission.CALLER) User admin, @PathVariable UUID id) {
		this.suspension.reinstate(id, admin.id());
	}

}
