package io.mitosis.gateway.docs;

import io.mitosis.gateway.Backend;
import io.mitosis.gateway.Gateway;
import io.mitosis.gateway.GatewayTest;
import io.mitosis.gateway.InstanceOf;
import io.mitosis.gateway.route.Documents;
import org.junit.jupiter.api.Test;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class DocumentsTests {

	@InstanceOf("user-service")
	private static final Backend user = describingItself();

	@InstanceOf("billing-service")
	private static final Backend gone = Backend.dead();

	@InstanceOf("billing-service")
	private static final Backend billing = describingItself();

	@InstanceOf("notification-service")
	private static final Backend away = Backend.dead();

	private final Gateway gateway;

	DocumentsTests(Gateway gateway) {
		this.gateway = gateway;
	}

	@Test
	void comeFromTheServiceThatTheyDescribe() {
		document("user-service").expectStatus()
			.isOk()
			.expectHeader()
			.contentType(MediaType.APPLICATION_JSON)
			.expectBody()
			.jsonPath("$.openapi")
			.isEqualTo("3.1.0");

		assertThat(user.lastCall().uri()).isEqualTo("/v3/api-docs");
	}

	@Test
	void comeFromAnotherInstanceWhenOneIsDead() {
		document("billing-service").expectStatus().isOk();
		document("billing-service").expectStatus().isOk();
	}

	@Test
	void areAProblemWhileTheServiceIsAway() {
		document("notification-service").expectStatus()
			.isEqualTo(503)
			.expectHeader()
			.exists("Retry-After")
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo("notification-service is not available.");
	}

	@Test
	void describeTheGatewayItselfToo() {
		document("gateway").expectStatus().isOk().expectBody().jsonPath("$.paths").isNotEmpty();
	}

	/// A token that has expired would be refused by the service.
	@Test
	void needNoTokenAndPassNoneOn() {
		this.gateway.anybody()
			.get()
			.uri("/docs/openapi/user-service")
			.header("Authorization", "Bearer expired")
			.exchange()
			.expectStatus()
			.isOk();

		assertThat(user.lastCall().headers()).doesNotContainKey("Authorization");
	}

	@Test
	void areAllOffered() {
		String offered = "data-documents=\"%s gateway\"".formatted(String.join(" ", Documents.SERVICES));

		this.gateway.anybody()
			.get()
			.uri("/docs/")
			.exchange()
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains(offered));
	}

	private ResponseSpec document(String service) {
		return this.gateway.anybody().get().uri("/docs/openapi/" + service).exchange();
	}

	private static Backend describingItself() {
		return Backend.answering(Backend.json("{\"openapi\":\"3.1.0\"}"));
	}

}
