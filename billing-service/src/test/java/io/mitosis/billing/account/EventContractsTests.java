package io.mitosis.billing.account;

import java.time.Instant;
import java.util.UUID;

import io.mitosis.contracts.EventContract;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class EventContractsTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	@Test
	void writesAnOpenedAccountAsPublished() {
		Account account = Account.open(UUID.randomUUID(), Instant.parse("2026-11-21T09:30:00Z"));

		String payload = JSON.writeValueAsString(AccountOpened.of(account));

		assertThat(EventContract.of("account.opened.v1").validate(payload)).isEmpty();
	}

}
