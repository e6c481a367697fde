package io.mitosis.billing.account;

import java.util.UUID;

import io.mitosis.billing.invoice.Balances;
import io.mitosis.billing.invoice.InvoiceList;
import io.mitosis.billing.invoice.InvoiceView;
import io.mitosis.billing.person.Guard;
import io.mitosis.defaults.openapi.Endpoint;
import io.mitosis.defaults.paging.ListQuery;
import io.mitosis.defaults.paging.Page;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Other people's accounts, for support.
@RestController
@RequestMapping("/api/v1/accounts/{userId}")
class PersonAccountController {

	private final Guard guard;

	private final Accounts accounts;

	private final Balances balances;

	private final InvoiceList invoices;

	PersonAccountController(Guard guard, Accounts accounts, Balances balances, InvoiceList invoices) {
		this.guard = guard;
		this.accounts = accounts;
		this.balances = balances;
		this.invoices = invoices;
	}

	@GetMapping
	@Endpoint("Show a person's account")
	AccountView account(@AuthenticationPrincipal Jwt staff, @PathVariable UUID userId) {
		return AccountView.of(find(staff, userId), this.balances.dueFrom(userId));
	}

	@GetMapping("/invoices")
	@Endpoint("List a person's invoices")
	Page<InvoiceView> invoices(@AuthenticationPrincipal Jwt staff, @PathVariable UUID userId,
			@RequestParam MultiValueMap<String, String> parameters) {
		return this.invoices.of(find(staff, userId).userId(), ListQuery.parse(parameters));
	}

	private Account find(Jwt staff, UUID userId) {
		this.guard.staff(staff);
		return this.accounts.findById(userId).orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
	}

}
