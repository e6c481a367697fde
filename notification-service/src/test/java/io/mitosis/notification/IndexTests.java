package io.mitosis.notification;

import java.time.Duration;

import io.mitosis.testing.QueryPlans;
import io.mitosis.testing.ServiceTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The last test: it judges what the service has asked its database in the ones before.
@ServiceTest
@Order(Integer.MAX_VALUE)
class IndexTests {

	@Test
	void everyQueryHasItsIndex(@Autowired MongoDatabaseFactory mongo) {
		QueryPlans plans = QueryPlans.on(mongo.getMongoDatabase());

		assertThat(plans.queries()).isNotEmpty();
		// indexes are created in the background
		await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> assertThat(plans.unserved()).isEmpty());
	}

}
