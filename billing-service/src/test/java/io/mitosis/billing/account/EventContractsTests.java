package io.mitosis.billing.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.mitosis.billing.money.Money;
import io.mitosis.billing.plan.Plan;
import io.mitosis.contracts.EventContract;
import io.mitosis.contracts.EventContract.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class EventContractsTests {

	static final List<Example> PLAN_CHANGES = EventContract.of("account.plan-changed.v1").examples();

	static final List<Example> CLOSINGS = EventContract.of("account.closed.v1").examples();

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

	private final Account account = Account.open(UUID.randomUUID(), NOW);

	@Test
	void writesAnOpenedAccountAsPublished() {
		assertThat(violations("account.opened.v1", AccountOpened.of(this.account))).isEmpty();
	}

	@Test
	void writesARefusedAccountAsPublished() {
		Account refused = Account.refuse(UUID.randomUUID(), NOW);

		assertThat(violations("account.refused.v1", AccountRefused.of(refused, AccountRefused.COUNTRY_NOT_SERVED)))
			.isEmpty();
	}

	@Test
	void writesAChangeOfPlanAsPublished() {
		this.account.changePlan(Plan.PRO, NOW);

		assertThat(violations("account.plan-changed.v1", AccountPlanChanged.of(this.account, Plan.FREE, NOW)))
			.isEmpty();
	}

	@Test
	void writesADelinquentAccountAsPublished() {
		this.account.delinquent(Money.euros("19.90"));

		assertThat(violations("account.delinquent.v1", AccountDelinquent.of(this.account, Money.euros("19.90"))))
			.isEmpty();
	}

	@Test
	void writesASettledAccountAsPublished() {
		assertThat(violations("account.settled.v1", AccountSettled.of(this.account))).isEmpty();
	}

	@Test
	void writesAClosedAccountAsPublished() {
		this.account.close(NOW);

		assertThat(violations("account.closed.v1", AccountClosed.of(this.account, NOW))).isEmpty();
	}

	@ParameterizedTest
	@FieldSource("PLAN_CHANGES")
	void readsEveryChangeOfPlan(Example example) {
		AccountPlanChanged event = JSON.readValue(example.json(), AccountPlanChanged.class);

		JsonNode json = JSON.readTree(example.json());
		assertThat(event.userId()).hasToString(json.required("userId").stringValue());
		assertThat(event.previousPlan()).hasToString(json.required("previousPlan").stringValue());
		assertThat(event.plan()).hasToString(json.required("plan").stringValue());
		assertThat(event.changedAt()).isEqualTo(json.required("changedAt").stringValue());
	}

	@ParameterizedTest
	@FieldSource("CLOSINGS")
	void readsEveryClosing(Example example) {
		AccountClosed event = JSON.readValue(example.json(), AccountClosed.class);

		assertThat(event.userId()).hasToString(JSON.readTree(example.json()).required("userId").stringValue());
	}

	private static List<String> violations(String type, Object event) {
		return EventContract.of(type).validate(JSON.writeValueAsString(event));
	}

}
