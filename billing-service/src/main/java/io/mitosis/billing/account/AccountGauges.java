package io.mitosis.billing.account;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.mitosis.billing.plan.Plan;
import io.mitosis.defaults.observability.GlobalGauges;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// `accounts{plan}`, how many accounts are open.
@Component
class AccountGauges implements GlobalGauges {

	private final MongoOperations mongo;

	private final Map<Plan, AtomicLong> open = new EnumMap<>(Plan.class);

	AccountGauges(MongoOperations mongo, MeterRegistry meters) {
		this.mongo = mongo;
		for (Plan plan : Plan.values()) {
			AtomicLong accounts = new AtomicLong();
			this.open.put(plan, accounts);
			Gauge.builder("accounts", accounts, AtomicLong::doubleValue)
				.description("Open accounts")
				.tag("plan", plan.name().toLowerCase(Locale.ROOT))
				.register(meters);
		}
	}

	@Override
	public void refresh() {
		this.open.forEach((plan, accounts) -> accounts.set(this.mongo
			.count(Query.query(where("status").is(AccountStatus.OPEN).and("plan").is(plan)), Account.class)));
	}

}
