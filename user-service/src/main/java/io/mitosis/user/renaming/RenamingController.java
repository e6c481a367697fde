package io.mitosis.user.renaming;

import java.util.Map;

import io.mitosis.defaults.openapi.Endpoint;
import io.mitosis.user.admission.Admission;
import io.mitosis.user.profile.User;
import io.mitosis.user.profile.UserView;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RenamingController {

	private final Renaming renaming;

	RenamingController(Renaming renaming) {
		this.renaming = renaming;
	}

	@Endpoint(value = "Changes one's name", headers = "ETag", refusals = HttpStatus.CONFLICT)
	@PatchMapping(path = "/api/v1/users/me", consumes = "application/merge-patch+json")
	ResponseEntity<UserView> rename(@RequestAttribute(Admission.CALLER) User me,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody @Schema(implementation = ProfilePatch.class) Map<String, @Nullable Object> patch) {
		IfMatch condition = IfMatch.of(ifMatch);
		condition.require(UserView.eTag(me));
		return UserView.answer(ResponseEntity.ok(), this.renaming.rename(me.id(), condition, ProfilePatch.of(patch)));
	}

	/// So many others were quicker that we gave up.
	@ExceptionHandler(OptimisticLockingFailureException.class)
	ProblemDetail answerOvertaken() {
		return PreconditionException.stale().getBody();
	}

}
