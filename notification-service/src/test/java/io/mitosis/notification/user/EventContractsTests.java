package io.mitosis.notification.user;

import java.util.List;

import io.mitosis.contracts.EventContract;
import io.mitosis.contracts.EventContract.Example;
import io.mitosis.notification.recipient.Recipient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class EventContractsTests {

	static final List<Example> REGISTRATIONS = EventContract.of("user.registered.v1").examples();

	static final List<Example> ACTIVATIONS = EventContract.of("user.activated.v1").examples();

	private static final JsonMapper JSON = JsonMapper.shared();

	@ParameterizedTest
	@FieldSource("REGISTRATIONS")
	void readsEveryRegistration(Example example) {
		UserRegistered event = JSON.readValue(example.json(), UserRegistered.class);

		assertIsRead(example, event.recipient(1));
	}

	@ParameterizedTest
	@FieldSource("ACTIVATIONS")
	void readsEveryActivation(Example example) {
		UserActivated event = JSON.readValue(example.json(), UserActivated.class);

		assertIsRead(example, event.recipient(2));
	}

	private static void assertIsRead(Example example, Recipient recipient) {
		JsonNode published = JSON.readTree(example.json());
		assertThat(recipient.id()).hasToString(published.required("id").stringValue());
		assertThat(recipient.email()).isEqualTo(published.required("email").stringValue());
		assertThat(recipient.displayName()).isEqualTo(published.required("displayName").stringValue());
	}

}
