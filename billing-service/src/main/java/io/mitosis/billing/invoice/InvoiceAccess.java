package io.mitosis.billing.invoice;

import java.util.UUID;

import io.mitosis.billing.person.Guard;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/// Who may see an invoice: its owner and whoever supports. Others are not told that it exists.
@Component
public class InvoiceAccess {

	private static final String SUPPORT = "ROLE_support";

	private final Invoices invoices;

	private final Guard guard;

	InvoiceAccess(Invoices invoices, Guard guard) {
		this.invoices = invoices;
		this.guard = guard;
	}

	/// @throws ErrorResponseException 404 when there is none, or none that they may see
	public Invoice visibleTo(JwtAuthenticationToken caller, UUID id) {
		UUID reader = isSupport(caller) ? this.guard.staff(caller.getToken()) : this.guard.reader(caller.getToken());
		return this.invoices.findById(id)
			.filter((invoice) -> isSupport(caller) || invoice.userId().equals(reader))
			.orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
	}

	/// @throws ErrorResponseException 404 when there is none, or it is somebody else's
	public Invoice ownedBy(Jwt person, UUID id) {
		UUID owner = this.guard.reader(person);
		return this.invoices.findById(id)
			.filter((invoice) -> invoice.userId().equals(owner))
			.orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
	}

	private static boolean isSupport(Authentication caller) {
		return caller.getAuthorities().stream().anyMatch((role) -> SUPPORT.equals(role.getAuthority()));
	}

}
