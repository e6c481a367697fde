package io.mitosis.user.profile;

import java.util.List;

import io.mitosis.contracts.EventContract;
import io.mitosis.contracts.EventContract.Example;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class EventContractsTests {

	static final List<Example> OPENED_ACCOUNTS = EventContract.of("account.opened.v1").examples();

	private static final JsonMapper JSON = JsonMapper.shared();

	@ParameterizedTest
	@FieldSource("OPENED_ACCOUNTS")
	void readsEveryOpenedAccount(Example example) {
		AccountOpened event = JSON.readValue(example.json(), AccountOpened.class);

		assertThat(event.userId()).hasToString(JSON.readTree(example.json()).required("userId").stringValue());
	}

}
