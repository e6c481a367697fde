package io.mitosis.billing.plan;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.mitosis.defaults.openapi.Endpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/plans")
class PlanController {

	/// The gateway answers with it for another day while this service is away (RFC 5861).
	private static final CacheControl FOR_AN_HOUR = CacheControl.maxAge(Duration.ofHours(1))
		.cachePublic()
		.staleIfError(Duration.ofDays(1));

	@GetMapping
	@Endpoint(value = "List the plans", headers = HttpHeaders.CACHE_CONTROL)
	ResponseEntity<PlanList> all() {
		List<PlanView> plans = Stream.of(Plan.values()).map(PlanView::of).toList();
		return ResponseEntity.ok().cacheControl(FOR_AN_HOUR).body(new PlanList(plans, null));
	}

	/// A list like every other of the API, though it always fits on one page.
	record PlanList(List<PlanView> items, @Nullable String next) {

	}

}
