package io.mitosis.billing.invoice;

import java.util.UUID;

import io.mitosis.billing.person.Guard;
import io.mitosis.defaults.openapi.Endpoint;
import io.mitosis.defaults.paging.ListQuery;
import io.mitosis.defaults.paging.Page;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/invoices")
class InvoiceController {

	private final Guard guard;

	private final InvoiceList list;

	private final InvoiceAccess access;

	InvoiceController(Guard guard, InvoiceList list, InvoiceAccess access) {
		this.guard = guard;
		this.list = list;
		this.access = access;
	}

	@GetMapping
	@Endpoint(value = "List your invoices", refusals = HttpStatus.NOT_FOUND)
	Page<InvoiceView> own(@AuthenticationPrincipal Jwt person, @RequestParam MultiValueMap<String, String> parameters) {
		return this.list.of(this.guard.reader(person), ListQuery.parse(parameters));
	}

	@GetMapping("/{id}")
	@Endpoint("Show an invoice")
	InvoiceView one(JwtAuthenticationToken caller, @PathVariable UUID id) {
		return InvoiceView.of(this.access.visibleTo(caller, id));
	}

}
