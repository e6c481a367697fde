package io.mitosis.billing.account;

import java.util.UUID;

import io.mitosis.billing.invoice.Balances;
import io.mitosis.billing.person.Guard;
import io.mitosis.billing.person.NotProvisionedException;
import io.mitosis.defaults.openapi.Endpoint;
import io.mitosis.defaults.problem.Problems;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/account")
class AccountController {

	private final Guard guard;

	private final Accounts accounts;

	private final Balances balances;

	private final PlanChange planChange;

	AccountController(Guard guard, Accounts accounts, Balances balances, PlanChange planChange) {
		this.guard = guard;
		this.accounts = accounts;
		this.balances = balances;
		this.planChange = planChange;
	}

	@GetMapping
	@Endpoint(value = "Show your account", refusals = HttpStatus.NOT_FOUND)
	AccountView own(@AuthenticationPrincipal Jwt person) {
		UUID userId = this.guard.reader(person);
		return this.accounts.findById(userId).map(this::view).orElseThrow(() -> new NotProvisionedException(userId));
	}

	@PutMapping("/plan")
	@Endpoint(value = "Change your plan", refusals = { HttpStatus.NOT_FOUND, HttpStatus.CONFLICT })
	AccountView change(@AuthenticationPrincipal Jwt person, @Valid @RequestBody ChangePlan wish) {
		return view(this.planChange.change(this.guard.writer(person), wish.target()));
	}

	private AccountView view(Account account) {
		return AccountView.of(account, this.balances.dueFrom(account.userId()));
	}

	@ExceptionHandler
	ProblemDetail answer(AccountNotOpenException ex) {
		return switch (ex.status()) {
			case DELINQUENT -> Problems.of(HttpStatus.CONFLICT, "delinquent", "Unpaid invoices",
					"Pay your overdue invoices first; GET /api/v1/invoices lists them.");
			case OPEN, REFUSED, CLOSED -> Problems.of(HttpStatus.CONFLICT, "not-active", "Not active",
					"Only an active person with an open account may do this.");
		};
	}

}
