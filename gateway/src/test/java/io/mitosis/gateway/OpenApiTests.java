package io.mitosis.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

import io.mitosis.contracts.OpenApiContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class OpenApiTests {

	@Test
	void servesTheDocumentThatIsPublished(@Autowired Gateway gateway) {
		byte[] answer = gateway.anybody()
			.get()
			.uri("/docs/openapi/gateway")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBodyContent();

		String served = new String(answer, StandardCharsets.UTF_8);
		assertThat(OpenApiContract.readable(served))
			.as("If the API is meant to change, publish its document: run this test with -Dopenapi.write")
			.isEqualTo(OpenApiContract.of("gateway").published(served));
	}

	@ParameterizedTest
	@CsvSource({ "Profile, user-service, UserView", "Suspension, user-service, Suspension",
			"Account, billing-service, AccountView", "Money, billing-service, MoneyView" })
	void passesOnAllThatAServiceTells(String part, String service, String view) {
		assertThat(fields("gateway", part)).isNotEmpty().containsExactlyInAnyOrderElementsOf(fields(service, view));
	}

	private static Collection<String> fields(String document, String schema) {
		return OpenApiContract.of(document)
			.document()
			.at("/components/schemas/%s/properties".formatted(schema))
			.propertyNames();
	}

}
