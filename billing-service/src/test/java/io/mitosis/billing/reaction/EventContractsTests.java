package io.mitosis.billing.reaction;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mitosis.billing.person.Person;
import io.mitosis.contracts.EventContract;
import io.mitosis.contracts.EventContract.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class EventContractsTests {

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	@ParameterizedTest
	@MethodSource("peoplesEvents")
	void copiesThePersonFromEveryEvent(Class<? extends PersonEvent> type, Example example) {
		Person person = JSON.readValue(example.json(), type).person(7);

		JsonNode json = JSON.readTree(example.json());
		Set<String> causes = json.path("suspension")
			.path("causes")
			.valueStream()
			.map(JsonNode::stringValue)
			.collect(Collectors.toSet());
		assertThat(person.id()).hasToString(json.required("id").stringValue());
		assertThat(person.status()).hasToString(json.required("status").stringValue());
		assertThat(person.causes()).isEqualTo(causes);
		assertThat(person.sequence()).isEqualTo(7);
	}

	@ParameterizedTest
	@MethodSource("registrations")
	void readsTheCountryOfEveryRegistration(Example example) {
		UserRegistered event = JSON.readValue(example.json(), UserRegistered.class);

		assertThat(event.country()).isEqualTo(JSON.readTree(example.json()).required("country").stringValue());
	}

	@Test
	void readsEveryFarewell() {
		assertThat(EventContract.of("user.closed.v1").examples()).allSatisfy((example) -> {
			UserClosed event = JSON.readValue(example.json(), UserClosed.class);

			assertThat(event.id()).hasToString(JSON.readTree(example.json()).required("id").stringValue());
		});
	}

	static Stream<Example> registrations() {
		return EventContract.of("user.registered.v1").examples().stream();
	}

	static Stream<Arguments> peoplesEvents() {
		return Stream.of(examples("user.registered.v1", UserRegistered.class),
				examples("user.activated.v1", UserActivated.class), examples("user.rejected.v1", UserRejected.class),
				examples("user.profile-changed.v1", UserProfileChanged.class),
				examples("user.suspended.v1", UserSuspended.class),
				examples("user.reinstated.v1", UserReinstated.class))
			.flatMap(Function.identity());
	}

	private static Stream<Arguments> examples(String type, Class<? extends PersonEvent> event) {
		return EventContract.of(type).examples().stream().map((example) -> Arguments.of(event, example));
	}

}
