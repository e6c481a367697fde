package io.mitosis.lab.fuzz;

import java.util.List;
import java.util.SplittableRandom;

import io.mitosis.lab.system.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentTests {

	@Test
	void knowsEveryPublishedOperation() {
		assertThat(operations()).extracting(Operation::toString)
			.contains("POST /api/v1/users", "GET /api/v1/invoices/{id}", "PUT /api/v1/notifications/preferences")
			.doesNotHaveDuplicates();
	}

	@Test
	void holdsAnAnswerAgainstItsSchema() {
		Operation plans = operation("GET /api/v1/plans");
		JsonNode wrong = JsonMapper.shared().readTree("{\"items\":[{\"id\":\"GOLD\"}]}");

		List<String> violations = plans.document().violations(plans.answer(200).orElseThrow().schema(), wrong);

		assertThat(violations).anyMatch((violation) -> violation.contains("id"))
			.anyMatch((violation) -> violation.contains("price"));
	}

	@ParameterizedTest
	@MethodSource("operations")
	void writesBodiesThatTheirSchemasAllow(Operation operation) {
		SplittableRandom random = new SplittableRandom(1);

		operation.body().ifPresent((content) -> {
			JsonNode body = new Sentences(operation.document()).value("", content.schema(), random);
			assertThat(operation.document().violations(content.schema(), body)).isEmpty();
		});
	}

	static List<Operation> operations() {
		return Document.operations(Checkout.here());
	}

	static Operation operation(String name) {
		return operations().stream().filter((one) -> one.toString().equals(name)).findFirst().orElseThrow();
	}

}
