package io.mitosis.billing.dunning;

import java.util.UUID;

import io.mitosis.billing.account.Account;
import io.mitosis.billing.account.AccountChanges;
import io.mitosis.billing.invoice.Balances;
import io.mitosis.billing.invoice.InvoiceStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/// Makes an account delinquent while an invoice is unpaid after the last step, and settles it when none is.
///
/// It is computed from the invoices each time, so that events that come twice, late or in another order end the same.
@Service
public class Delinquency {

	private static final Logger logger = LoggerFactory.getLogger(Delinquency.class);

	private final UnpaidInvoices unpaid;

	private final Balances balances;

	private final AccountChanges accounts;

	Delinquency(UnpaidInvoices unpaid, Balances balances, AccountChanges accounts) {
		this.unpaid = unpaid;
		this.balances = balances;
		this.accounts = accounts;
	}

	/// Looks once more after each change, for an invoice may have been paid between the
	/// look and the write.
	public void recompute(UUID userId) {
		while (this.accounts.apply(userId, this::correct).isPresent()) {
			logger.info("Changed the account of user {} by what they owe", userId);
		}
	}

	private boolean correct(Account account) {
		UUID userId = account.userId();
		boolean delinquent = this.unpaid.existsByUserIdAndStatusAndDunningStep(userId, InvoiceStatus.OVERDUE,
				Dunning.LAST_STEP);
		return delinquent ? account.delinquent(this.balances.dueFrom(userId)) : account.settle();
	}

}
