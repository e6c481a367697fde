package io.mitosis.billing.run;

import java.net.URI;
import java.util.UUID;

import io.mitosis.billing.person.Guard;
import io.mitosis.defaults.openapi.Endpoint;
import jakarta.validation.Valid;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(BillingRunController.PATH)
class BillingRunController {

	static final String PATH = "/api/v1/billing-runs";

	private final BillingRunStart starts;

	private final BillingRuns runs;

	private final Guard guard;

	BillingRunController(BillingRunStart starts, BillingRuns runs, Guard guard) {
		this.starts = starts;
		this.runs = runs;
		this.guard = guard;
	}

	@PostMapping
	@Endpoint(value = "Start the billing run of a calendar month, or let it go on", status = HttpStatus.ACCEPTED,
			headers = HttpHeaders.LOCATION)
	ResponseEntity<Void> start(@AuthenticationPrincipal Jwt admin, @Valid @RequestBody StartBillingRun request) {
		this.guard.staff(admin);
		UUID id = this.starts.start(request.billingPeriod());
		return ResponseEntity.accepted().location(URI.create(PATH + "/" + id)).build();
	}

	@GetMapping("/{id}")
	@Endpoint("Show how far a billing run has come")
	BillingRunView one(@AuthenticationPrincipal Jwt admin, @PathVariable UUID id) {
		this.guard.staff(admin);
		return this.runs.findById(id)
			.map(BillingRunView::of)
			.orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
	}

}
