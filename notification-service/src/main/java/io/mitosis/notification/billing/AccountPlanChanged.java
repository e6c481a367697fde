package io.mitosis.notification.billing;

import java.util.Map;
import java.util.UUID;

import io.mitosis.defaults.events.EventType;

/// What is read of a change of plan.
@EventType("account.plan-changed.v1")
record AccountPlanChanged(UUID userId, String plan, String previousPlan) {

	Map<String, String> facts() {
		return Map.of("plan", this.plan, "previousPlan", this.previousPlan);
	}

}
