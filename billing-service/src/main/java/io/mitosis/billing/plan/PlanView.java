package io.mitosis.billing.plan;

import java.time.Period;

import io.mitosis.billing.money.MoneyView;

record PlanView(Plan id, String name, MoneyView price, Period interval) {

	static PlanView of(Plan plan) {
		return new PlanView(plan, plan.title(), MoneyView.of(plan.price()), plan.interval());
	}

}
