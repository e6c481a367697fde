package io.mitosis.billing.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.mitosis.contracts.EventContract;
import io.mitosis.contracts.EventContract.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class EventContractsTests {

	static final List<Example> REGISTRATIONS = EventContract.of("user.registered.v1").examples();

	private static final JsonMapper JSON = JsonMapper.shared();

	@ParameterizedTest
	@FieldSource("REGISTRATIONS")
	void readsEveryRegistration(Example example) {
		UserRegistered event = JSON.readValue(example.json(), UserRegistered.class);

		assertThat(event.id()).hasToString(JSON.readTree(example.json()).required("id").stringValue());
	}

	@Test
	void writesAnOpenedAccountAsPublished() {
		Account account = Account.open(UUID.randomUUID(), Instant.parse("2026-11-21T09:30:00Z"));

		String payload = JSON.writeValueAsString(AccountOpened.of(account));

		assertThat(EventContract.of("account.opened.v1").validate(payload)).isEmpty();
	}

}
