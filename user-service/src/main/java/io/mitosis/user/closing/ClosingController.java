package io.mitosis.user.closing;

import io.mitosis.defaults.openapi.Endpoint;
import io.mitosis.user.admission.Admission;
import io.mitosis.user.admission.Admits;
import io.mitosis.user.profile.User;
import io.mitosis.user.standing.Standing;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ClosingController {

	private final Closing closing;

	ClosingController(Closing closing) {
		this.closing = closing;
	}

	/// Whoever is in debt learns that from the closing, and who is gone already that it
	/// is done.
	@Endpoint(value = "Closes one's account for good", refusals = HttpStatus.CONFLICT)
	@DeleteMapping("/api/v1/users/me")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Admits({ Standing.IN_DEBT, Standing.CLOSED })
	void close(@RequestAttribute(Admission.CALLER) User me) {
		this.closing.close(me.id());
	}

}
