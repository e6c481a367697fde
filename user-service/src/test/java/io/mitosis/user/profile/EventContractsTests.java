package io.mitosis.user.profile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.mitosis.contracts.EventContract;
import io.mitosis.contracts.EventContract.Example;
import io.mitosis.defaults.events.EventType;
import io.mitosis.user.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class EventContractsTests {

	static final List<UserEvent> EVENTS = events();

	private static final JsonMapper JSON = JsonMapper.shared();

	@ParameterizedTest
	@FieldSource("EVENTS")
	void everyEventKeepsItsContract(UserEvent event) {
		assertThat(contract(event).validate(JSON.writeValueAsString(event))).isEmpty();
	}

	@ParameterizedTest
	@FieldSource("EVENTS")
	void everyEventHasTheFieldsOfItsExamplesAndNoOthers(UserEvent event) {
		JsonNode sent = JSON.valueToTree(event);

		assertThat(contract(event).examples()).extracting(Example::json)
			.allSatisfy((example) -> assertThat(sent.propertyNames())
				.containsExactlyInAnyOrderElementsOf(JSON.readTree(example).propertyNames()));
	}

	@Test
	void everyContractOfOursHasItsEvent() {
		Stream<String> published = EventContract.all()
			.stream()
			.filter((contract) -> contract.topic().equals("user-events"))
			.map(EventContract::type);

		assertThat(EVENTS).extracting(EventContractsTests::type)
			.containsExactlyInAnyOrderElementsOf(published.toList());
	}

	private static List<UserEvent> events() {
		UUID id = UUID.randomUUID();
		User barred = People.barred(id);
		return List.of(new UserEvent.UserRegistered(UserState.of(People.pending(id))),
				new UserEvent.UserActivated(UserState.of(People.active(id))),
				new UserEvent.UserRejected(UserState.of(People.rejected(id))),
				new UserEvent.UserProfileChanged(UserState.of(People.active(id)), Suspension.NONE),
				new UserEvent.UserSuspended(UserState.of(barred), barred.suspension()),
				new UserEvent.UserReinstated(UserState.of(People.active(id))),
				new UserEvent.UserClosed(id, UserStatus.CLOSED, Instant.ofEpochMilli(0)));
	}

	private static EventContract contract(UserEvent event) {
		return EventContract.of(type(event));
	}

	private static String type(UserEvent event) {
		return event.getClass().getAnnotation(EventType.class).value();
	}

}
