package io.mitosis.billing.account;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import io.mitosis.billing.invoice.InvoiceLine;
import io.mitosis.billing.invoice.Invoicing;
import io.mitosis.billing.invoice.NewInvoice;
import io.mitosis.billing.money.Money;

import org.springframework.stereotype.Service;

/// Charges for the rest of the month in which somebody chose a dearer plan, the day of the change included.
///
/// The month itself was billed, if at all, by the plan that was in force when it began; later ones are billed by their runs.
@Service
public class Proration {

	private final Invoicing invoicing;

	Proration(Invoicing invoicing) {
		this.invoicing = invoicing;
	}

	/// @param event the id of the event that tells of the change: one change is charged
	/// for once
	public void charge(AccountPlanChanged change, UUID event) {
		LocalDate today = LocalDate.ofInstant(change.changedAt(), ZoneOffset.UTC);
		Money amount = dearer(change).fraction(remainingDays(today), today.lengthOfMonth());
		if (amount.isPositive()) {
			UUID id = Generators.nameBasedGenerator(change.id()).generate(event.toString());
			this.invoicing.issue(new NewInvoice(id, change.userId(), YearMonth.from(today),
					List.of(new InvoiceLine(description(change, today), 1, amount)), change.changedAt()));
		}
	}

	private static Money dearer(AccountPlanChanged change) {
		return change.plan().price().minus(change.previousPlan().price());
	}

	private static int remainingDays(LocalDate today) {
		return today.lengthOfMonth() - today.getDayOfMonth() + 1;
	}

	private static String description(AccountPlanChanged change, LocalDate today) {
		String plan = change.previousPlan().price().isPositive()
				? change.plan() + " instead of " + change.previousPlan() : change.plan().name();
		return "%s, %d of %d days".formatted(plan, remainingDays(today), today.lengthOfMonth());
	}

}
