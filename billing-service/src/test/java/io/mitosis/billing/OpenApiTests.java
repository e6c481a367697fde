package io.mitosis.billing;

import java.nio.charset.StandardCharsets;

import io.mitosis.contracts.OpenApiContract;
import io.mitosis.testing.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class OpenApiTests {

	@Test
	void servesTheDocumentThatIsPublished(@Autowired RestTestClient client) {
		byte[] answer = client.get()
			.uri("/v3/api-docs")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBodyContent();

		String served = new String(answer, StandardCharsets.UTF_8);
		assertThat(OpenApiContract.readable(served))
			.as("If the API is meant to change, publish its document: run this test with -Dopenapi.write")
			.isEqualTo(OpenApiContract.of("billing-service").published(served));
	}

}
