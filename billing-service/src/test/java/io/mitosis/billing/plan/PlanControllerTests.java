package io.mitosis.billing.plan;

import io.mitosis.billing.WebTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest(PlanController.class)
class PlanControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void showsAllPlansToEverybody() {
		assertThat(this.mvc.get().uri("/api/v1/plans")).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo(
					"""
							{
								"items": [
									{"id": "FREE", "name": "Free", "price": {"amount": "0.00", "currency": "EUR"}, "interval": "P1M"},
									{"id": "PRO", "name": "Pro", "price": {"amount": "19.90", "currency": "EUR"}, "interval": "P1M"},
									{"id": "TEAM", "name": "Team", "price": {"amount": "49.90", "currency": "EUR"}, "interval": "P1M"}
								],
								"next": null
							}""");
	}

	@Test
	void mayBeCached() {
		assertThat(this.mvc.get().uri("/api/v1/plans"))
			.hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=3600, public, stale-if-error=86400")
			.doesNotContainHeader(HttpHeaders.PRAGMA);
	}

}
