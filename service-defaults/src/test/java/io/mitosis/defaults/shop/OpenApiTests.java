package io.mitosis.defaults.shop;

import io.mitosis.testing.Clients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@ShopTest
class OpenApiTests {

	@LocalServerPort
	private int port;

	private JsonNode document = JsonMapper.shared().createObjectNode();

	@BeforeEach
	void read() {
		Clients.of(this.port)
			.get()
			.uri("/v3/api-docs")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.value((body) -> this.document = JsonMapper.shared().readTree(body));
	}

	@Test
	void saysWhoMayCallWhat() {
		assertThat(at("/paths/~1orders/post/security")).hasToString("[]");
		assertThat(at("/paths/~1orders~1mine/get/security"))
			.hasToString("[{\"bearer\":[\"member\"]},{\"login\":[\"openid\"]}]");
		assertThat(at("/paths/~1orders~1mine/get/responses").propertyNames()).contains("401", "403");
		assertThat(at("/paths/~1orders/post/responses").propertyNames()).doesNotContain("401", "403");
	}

	@Test
	void saysWhatFollowsFromTheParameters() {
		assertThat(at("/paths/~1orders/post/responses").propertyNames()).containsExactly("201", "400", "409", "413",
				"415", "422", "503");
		assertThat(at("/paths/~1broken~1parameters~1{id}/get/responses").propertyNames()).containsExactly("200", "400",
				"404", "409", "422", "503");
	}

	@Test
	void saysWhatTheEndpointTells() {
		JsonNode place = at("/paths/~1orders/post");

		assertThat(place.at("/summary").asString()).isEqualTo("Places an order");
		assertThat(place.at("/operationId").asString()).isEqualTo("postOrders");
		assertThat(place.at("/responses/201/headers/Location/$ref").asString())
			.isEqualTo("#/components/headers/Location");
	}

	@Test
	void describesAPageByItsFilterAndItsCursor() {
		JsonNode parameters = at("/paths/~1orders~1open/get/parameters");

		assertThat(parameters.findValuesAsString("name")).containsExactly("customer");
		assertThat(parameters.findValuesAsString("$ref")).containsExactlyInAnyOrder("#/components/parameters/limit",
				"#/components/parameters/after");
	}

	@Test
	void tellsWhatIsAlwaysThereFromWhatMayBeMissing() {
		JsonNode order = at("/components/schemas/PlaceOrder");

		assertThat(order.at("/required")).hasToString("[\"lines\"]");
		assertThat(order.at("/properties/note/type")).hasToString("[\"string\",\"null\"]");
	}

	@Test
	void refersOnlyToWhatIsThere() {
		assertThat(this.document.findValuesAsString("$ref")).isNotEmpty()
			.allSatisfy((reference) -> assertThat(at(reference.substring(1)).isMissingNode()).as(reference).isFalse());
	}

	private JsonNode at(String pointer) {
		return this.document.at(pointer);
	}

}
