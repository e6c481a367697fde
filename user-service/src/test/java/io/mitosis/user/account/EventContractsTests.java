package io.mitosis.user.account;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import io.mitosis.contracts.EventContract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class EventContractsTests {

	static final List<Arguments> EXAMPLES = Stream
		.of(examples("account.opened.v1", AccountOpened.class, AccountOpened::userId),
				examples("account.refused.v1", AccountRefused.class, AccountRefused::userId),
				examples("account.delinquent.v1", AccountDelinquent.class, AccountDelinquent::userId),
				examples("account.settled.v1", AccountSettled.class, AccountSettled::userId))
		.flatMap(Function.identity())
		.toList();

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	@ParameterizedTest(name = "{0}")
	@FieldSource("EXAMPLES")
	void readsWhoseAccountItIs(String name, String json, Function<String, UUID> person) {
		assertThat(person.apply(json)).hasToString(JSON.readTree(json).required("userId").stringValue());
	}

	private static <T> Stream<Arguments> examples(String type, Class<T> event, Function<T, UUID> person) {
		Function<String, UUID> reader = (json) -> person.apply(JSON.readValue(json, event));
		return EventContract.of(type)
			.examples()
			.stream()
			.map((example) -> arguments(type + " " + example.name(), example.json(), reader));
	}

}
