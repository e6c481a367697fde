package io.mitosis.contracts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.mitosis.contracts.EventContract.Example;
import io.mitosis.contracts.EventContract.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EventContractTests {

	static final List<EventContract> CONTRACTS = EventContract.all();

	private static final EventContract ACCOUNT_OPENED = EventContract.of("account.opened.v1");

	private static final String ACCOUNT = "b3a9d1f2-7c64-4e0a-8f35-91d7c2e64a05";

	private static final String PERSON = "6f1f3c0e-5d0b-4a57-9d1c-2a8c5f0e7b11";

	@Test
	void listsWhatIsPublished() {
		assertThat(CONTRACTS).extracting(EventContract::type)
			.contains("account.opened.v1", "user.activated.v1", "user.registered.v1");
	}

	@ParameterizedTest
	@FieldSource("CONTRACTS")
	void everyEventHasExamplesAndTheyAllValidate(EventContract contract) {
		assertThat(contract.examples()).isNotEmpty()
			.allSatisfy((example) -> assertThat(contract.validate(example.json())).as(example.name()).isEmpty());
	}

	@ParameterizedTest
	@FieldSource("CONTRACTS")
	void noFieldOfAnExampleMayBeMissing(EventContract contract) {
		for (Example example : contract.examples()) {
			for (String field : payload(example).propertyNames()) {
				ObjectNode incomplete = payload(example).without(List.of(field));

				assertThat(contract.validate(incomplete.toString())).as(field)
					.singleElement()
					.asString()
					.contains("'" + field + "'");
			}
		}
	}

	@ParameterizedTest
	@FieldSource("CONTRACTS")
	void aProducerMayAddFields(EventContract contract) {
		ObjectNode richer = payload(contract.examples().getFirst()).put("addedLater", "anything");

		assertThat(contract.validate(richer.toString())).isEmpty();
	}

	@Test
	void saysWhatIsWrongWithAPayload() {
		String payload = openedAccount().put("plan", "GOLD").put("openedAt", "yesterday").toString();

		assertThat(ACCOUNT_OPENED.validate(payload)).hasSize(2)
			.anySatisfy((violation) -> assertThat(violation).contains("/plan", "FREE"))
			.anySatisfy((violation) -> assertThat(violation).contains("/openedAt", "date-time"));
	}

	@Test
	void acceptsARecordThatKeepsEnvelopeKeyAndSubject() {
		assertThat(ACCOUNT_OPENED.validate(aRecord("billing-events", PERSON, headers()))).isEmpty();
	}

	@Test
	void refusesARecordUnderAnotherKeyThanThePerson() {
		assertThat(ACCOUNT_OPENED.validate(aRecord("billing-events", ACCOUNT, headers())))
			.containsExactly("key: must be '%s' but is '%s'".formatted(PERSON, ACCOUNT));
	}

	@Test
	void refusesARecordOfAnotherTopicTypeSourceOrSubject() {
		Map<String, String> headers = headers();
		headers.putAll(Map.of("ce_type", "account.closed.v1", "ce_source", "/user-service", "ce_subject", PERSON));

		assertThat(ACCOUNT_OPENED.validate(aRecord("user-events", PERSON, headers))).hasSize(4);
	}

	@Test
	void refusesAnIncompleteOrMalformedEnvelope() {
		Map<String, String> headers = headers();
		headers.remove("ce_time");
		headers.put("ce_sequence", "0");

		assertThat(ACCOUNT_OPENED.validate(aRecord("billing-events", PERSON, headers))).hasSize(2)
			.anySatisfy((violation) -> assertThat(violation).contains("ce_time"))
			.anySatisfy((violation) -> assertThat(violation).contains("ce_sequence"));
	}

	@Test
	void refusesWhatIsNotAnObject() {
		assertThat(ACCOUNT_OPENED.validate("[]")).isNotEmpty();
	}

	@Test
	void knowsNoUnpublishedEvent() {
		assertThatIllegalArgumentException().isThrownBy(() -> EventContract.of("user.teleported.v1"));
	}

	private static Message aRecord(String topic, String key, Map<String, String> headers) {
		return new Message(topic, key, headers, openedAccount().toString());
	}

	private static ObjectNode openedAccount() {
		return payload(ACCOUNT_OPENED.examples().getFirst()).put("id", ACCOUNT).put("userId", PERSON);
	}

	private static Map<String, String> headers() {
		return new HashMap<>(Map.of("ce_id", "1b0e0f4c-83f5-4c5e-a7a5-0f0c6a0b9a11", "ce_type", "account.opened.v1",
				"ce_source", "/billing-service", "ce_subject", ACCOUNT, "ce_time", "2026-11-21T09:30:00.245Z",
				"ce_specversion", "1.0", "ce_sequence", "1", "content-type", "application/json", "traceparent",
				"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
	}

	private static ObjectNode payload(Example example) {
		JsonNode payload = JsonMapper.shared().readTree(example.json());
		return payload.asObject();
	}

}
