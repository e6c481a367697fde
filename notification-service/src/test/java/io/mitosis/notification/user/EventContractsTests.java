package io.mitosis.notification.user;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.mitosis.contracts.EventContract;
import io.mitosis.contracts.EventContract.Example;
import io.mitosis.defaults.events.EventType;
import io.mitosis.notification.recipient.Cause;
import io.mitosis.notification.recipient.Recipient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class EventContractsTests {

	static final Set<Class<? extends UserState>> STATES = Set.of(UserRegistered.class, UserActivated.class,
			UserRejected.class, UserProfileChanged.class, UserSuspended.class, UserReinstated.class);

	private static final JsonMapper JSON = JsonMapper.shared();

	@ParameterizedTest
	@FieldSource("STATES")
	void readsEveryExampleOfAState(Class<? extends UserState> type) {
		assertThat(examples(type)).isNotEmpty()
			.allSatisfy((example) -> assertIsRead(JSON.readTree(example.json()),
					JSON.readValue(example.json(), type).recipient(3)));
	}

	@ParameterizedTest
	@MethodSource("closings")
	void readsEveryClosing(Example example) {
		UserClosed event = JSON.readValue(example.json(), UserClosed.class);

		assertThat(event.id()).isEqualTo(id(JSON.readTree(example.json())));
	}

	static Stream<Example> closings() {
		return examples(UserClosed.class);
	}

	private static Stream<Example> examples(Class<?> type) {
		return EventContract.of(type.getAnnotation(EventType.class).value()).examples().stream();
	}

	private static void assertIsRead(JsonNode published, Recipient recipient) {
		assertThat(recipient.id()).isEqualTo(id(published));
		assertThat(recipient.email()).isEqualTo(published.required("email").stringValue());
		assertThat(recipient.displayName()).isEqualTo(published.required("displayName").stringValue());
		assertThat(recipient.status()).hasToString(published.required("status").stringValue());
		assertThat(recipient.causes()).extracting(Cause::name)
			.containsExactlyInAnyOrderElementsOf(
					published.at("/suspension/causes").valueStream().map(JsonNode::stringValue).toList());
	}

	private static UUID id(JsonNode published) {
		return UUID.fromString(published.required("id").stringValue());
	}

}
