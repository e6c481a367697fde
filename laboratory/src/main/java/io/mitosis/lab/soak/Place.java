package io.mitosis.lab.soak;

/// Where an id must be found, and the id that it is found by.
enum Place {

	/// People in user-service, by their id.
	PEOPLE("the database of user-service"),
	/// People in user-service who are closed, by their id.
	CLOSED("the closed people of user-service"),
	/// Accounts in billing-service, by their person.
	ACCOUNTS("the accounts of billing-service"),
	/// Invoices in billing-service, by their id.
	INVOICES("the invoices of billing-service"),
	/// Payments in billing-service, by their id.
	PAYMENTS("the payments of billing-service"),
	/// Messages in notification-service, by their id.
	MESSAGES("the inboxes of notification-service"),
	/// Welcomes in notification-service, by their person.
	WELCOMES("the welcomes of notification-service"),
	/// Mails of welcome, by their address.
	MAILS("the mails"),
	/// Distinct `user.registered.v1`, by their person.
	REGISTERED("user.registered"),
	/// Distinct `user.closed.v1`, by their person.
	LEFT("user.closed"),
	/// Distinct `account.opened.v1`, by their person.
	OPENED("account.opened"),
	/// Distinct `invoice.issued.v1`, by their invoice.
	ISSUED("invoice.issued"),
	/// Distinct `invoice.paid.v1`, by their invoice.
	PAID("invoice.paid"),
	/// Distinct `notification.created.v1`, by their message.
	CREATED("notification.created"),
	/// Distinct approved charges in the provider's journal, by their payment.
	CHARGES("the provider's journal"),
	/// Distinct approved charges in the provider's journal, by the invoice of their
	/// payment.
	CHARGED("the provider's journal, by invoice");

	private final String title;

	Place(String title) {
		this.title = title;
	}

	/// What a person calls it.
	String title() {
		return this.title;
	}

}
