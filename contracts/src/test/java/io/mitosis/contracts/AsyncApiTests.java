package io.mitosis.contracts;

import java.util.List;
import java.util.stream.Stream;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// The AsyncAPI document says the same as the schemas that it names.
class AsyncApiTests {

	static final List<EventContract> CONTRACTS = EventContract.all();

	private static final JsonNode DOCUMENT = new YAMLMapper().readTree(Resources.text("contracts/asyncapi.yaml"));

	@Test
	void isAValidDocument() {
		JsonNode schema = JsonMapper.shared().readTree(Resources.text("asyncapi/asyncapi-3.0.0.schema.json"));

		assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema).validate(DOCUMENT))
			.isEmpty();
	}

	@Test
	void namesEveryEventOnce() {
		assertThat(messages().map((message) -> message.at("/name").asString())).doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(CONTRACTS.stream().map(EventContract::type).toList());
	}

	@ParameterizedTest
	@FieldSource("CONTRACTS")
	void describesTheEventAsItsSchemaDoes(EventContract contract) {
		JsonNode message = messages().filter((each) -> each.at("/name").asString().equals(contract.type()))
			.findFirst()
			.orElseThrow();

		assertThat(message.at("/title").asString()).isEqualTo(contract.title());
		assertThat(message.at("/payload/schema/$ref").asString())
			.isEqualTo("events/" + contract.type() + "/schema.json");
		assertThat(message.at("/traits/0/$ref").asString()).isEqualTo("#/components/messageTraits/cloudEvent");
		assertThat(channel(message.at("/name").asString()).at("/address").asString()).isEqualTo(contract.topic());
		assertThat(senders(contract.topic())).containsExactly(contract.source());
	}

	@Test
	void referencesOnlyWhatIsThere() {
		assertThat(DOCUMENT.findValuesAsString("$ref")).isNotEmpty().allSatisfy((reference) -> {
			if (reference.startsWith("#")) {
				assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
			}
			else {
				assertThat(Resources.text("contracts/" + reference)).isNotEmpty();
			}
		});
	}

	private static Stream<JsonNode> channels() {
		return DOCUMENT.at("/channels").valueStream();
	}

	private static Stream<JsonNode> messages() {
		return channels().flatMap((channel) -> channel.at("/messages").valueStream());
	}

	private static JsonNode channel(String type) {
		return channels().filter((channel) -> channel.at("/messages").has(type)).findFirst().orElseThrow();
	}

	/// The services, as sources of events, that say that they send to a topic.
	private static List<String> senders(String topic) {
		return DOCUMENT.at("/operations")
			.valueStream()
			.filter((operation) -> operation.at("/action").asString().equals("send"))
			.filter((operation) -> resolve(operation.at("/channel")).at("/address").asString().equals(topic))
			.map((operation) -> "/" + operation.at("/summary").asString().split(" ")[0])
			.toList();
	}

	private static JsonNode resolve(JsonNode reference) {
		return DOCUMENT.at(reference.at("/$ref").asString().substring(1));
	}

}
