package io.mitosis.journeys;

import io.mitosis.journeys.Query.Emptiness;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QueryTests {

	@Test
	void knowsWhichMetricsAnExpressionRestsOn() {
		assertThat(query("""
				sum by (application, le) (rate(event_age_seconds_bucket{topic=~"a(b|c)"}[1m]))
				  / on (application) group_left max by (application) (mitosis:events_handled:rate5m offset 5m)
				  and topk(3, absent(up{job="mitosis"} == bool 1.5e3)) # not this_one
				  or vector(scalar(mitosis:api_slo:objective) * Inf)""").metrics()).containsExactly(
				"event_age_seconds_bucket", "mitosis:api_slo:objective", "mitosis:events_handled:rate5m", "up");
	}

	@Test
	void givesEachInstanceTheSameFigureWhereAGlobalGaugeIsRead() {
		Query query = query("sum(outbox_pending) + max_over_time(dead_letters{topic=\"a\"}[5m]) + my_outbox_pending");

		assertThat(query.isOfGlobalGauges()).isTrue();
		assertThat(query.withEqualFigures().expression()).isEqualTo("sum((0 * outbox_pending{} + 1000))"
				+ " + max_over_time((0 * dead_letters{topic=\"a\"} + 1000)[5m:]) + my_outbox_pending");
		assertThat(query.withEqualFiguresOfFirstInstances().expression())
			.isEqualTo("sum((0 * outbox_pending{instance=~\".+-1\"} + 1000))"
					+ " + max_over_time((0 * dead_letters{instance=~\".+-1\",topic=\"a\"} + 1000)[5m:]) + my_outbox_pending");
	}

	@Test
	void leavesOtherFiguresAlone() {
		assertThat(query("mitosis:outbox_pending:max + accounts_total").isOfGlobalGauges()).isFalse();
	}

	private static Query query(String expression) {
		return new Query("somewhere", expression, Emptiness.BAD);
	}

}
