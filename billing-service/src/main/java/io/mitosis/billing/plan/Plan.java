package io.mitosis.billing.plan;

import java.time.Period;

import io.mitosis.billing.money.Money;

/// The plans on offer. Their names are on the wire and in the database: add some, rename none.
public enum Plan {

	FREE("Free", Money.ZERO), PRO("Pro", Money.euros("19.90")), TEAM("Team", Money.euros("49.90"));

	private final String title;

	private final Money price;

	Plan(String title, Money price) {
		this.title = title;
		this.price = price;
	}

	public String title() {
		return this.title;
	}

	public Money price() {
		return this.price;
	}

	/// How long the price lasts: every plan is billed by the calendar month.
	Period interval() {
		return Period.ofMonths(1);
	}

}
