package io.mitosis.defaults.shop;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.mitosis.defaults.openapi.Endpoint;
import io.mitosis.defaults.problem.InvalidRequestException;
import io.mitosis.defaults.problem.InvalidRequestException.FieldError;
import io.mitosis.defaults.problem.UnavailableException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ShopController {

	private final AtomicInteger placed = new AtomicInteger();

	@GetMapping("/orders/mine")
	String mine(Authentication caller) {
		return caller.getName();
	}

	@GetMapping("/orders/logged")
	String logged() {
		return String.valueOf(MDC.get("user.id"));
	}

	@GetMapping("/broken/logged")
	String loggedOfAStranger() {
		return String.valueOf(MDC.get("user.id"));
	}

	@GetMapping("/orders/all")
	@PreAuthorize("hasRole('admin')")
	String all() {
		return "all";
	}

	@GetMapping("/orders/open")
	@Endpoint(value = "Lists the open orders", filters = "customer")
	List<PlaceOrder> open(@RequestParam MultiValueMap<String, String> parameters) {
		return List.of();
	}

	@PostMapping("/orders")
	@ResponseStatus(HttpStatus.CREATED)
	@Endpoint(value = "Places an order", headers = "Location", refusals = HttpStatus.CONFLICT)
	PlaceOrder place(@Valid @RequestBody PlaceOrder order) {
		this.placed.incrementAndGet();
		return order;
	}

	int placed() {
		return this.placed.get();
	}

	@GetMapping("/broken/rule")
	void rule() {
		throw new InvalidRequestException(List.of(new FieldError("/country", "is not served")));
	}

	@GetMapping("/broken/dependency")
	void dependency() {
		throw new UnavailableException("The warehouse", Duration.ofSeconds(7), null);
	}

	@GetMapping("/broken/database")
	void database() {
		throw new DataAccessResourceFailureException("secret host is down");
	}

	@GetMapping("/broken/code")
	void code() {
		throw new IllegalStateException("secret of the code");
	}

	@GetMapping("/broken/parameters/{id}")
	void parameters(@PathVariable UUID id, @RequestParam(defaultValue = "1") @Max(100) int limit,
			@RequestHeader("Idempotency-Key") String key) {
	}

	record PlaceOrder(@NotEmpty List<@Valid Line> lines, @Nullable String note) {

	}

	record Line(@Positive int quantity) {

	}

}
