package io.mitosis.notification.message;

import java.util.Locale;

import io.mitosis.notification.recipient.Preferences;

/// Which event tells a person what, and by which ways.
///
/// Nothing is told of `account.delinquent` and `account.settled`, for the suspension and the reinstatement that follow
/// tell it; of `invoice.voided`, which happens to closed accounts only; and of an account's opening and closing, for
/// the welcome and the farewell do.
public enum Kind {

	WELCOME("user.activated.v1", Ways.PREFERRED),

	REJECTED("user.rejected.v1", Ways.MAIL),

	SUSPENDED("user.suspended.v1", Ways.ALL),

	REINSTATED("user.reinstated.v1", Ways.PREFERRED),

	FAREWELL("user.closed.v1", Ways.MAIL),

	PLAN_CHANGED("account.plan-changed.v1", Ways.PREFERRED),

	INVOICE_ISSUED("invoice.issued.v1", Ways.PREFERRED),

	INVOICE_PAID("invoice.paid.v1", Ways.PREFERRED),

	INVOICE_OVERDUE("invoice.overdue.v1", Ways.PREFERRED),

	PAYMENT_FAILED("payment.failed.v1", Ways.PREFERRED);

	private final String event;

	private final Ways ways;

	Kind(String event, Ways ways) {
		this.event = event;
		this.ways = ways;
	}

	static Kind of(String slug) {
		return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

	/// The CloudEvents type of what is told.
	public String event() {
		return this.event;
	}

	/// The name of the template and of the kind on the wire, such as `invoice-issued`.
	public String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/// By which ways somebody with these wishes is told.
	Preferences reach(Preferences wishes) {
		return switch (this.ways) {
			case PREFERRED -> wishes;
			case ALL -> Preferences.EVERYTHING;
			case MAIL -> new Preferences(true, false);
		};
	}

	/// What people cannot refuse goes all ways, or by mail alone if they cannot log in.
	private enum Ways {

		PREFERRED, ALL, MAIL

	}

}
