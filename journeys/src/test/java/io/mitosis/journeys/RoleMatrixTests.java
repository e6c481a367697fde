package io.mitosis.journeys;

import java.util.List;

import io.mitosis.contracts.OpenApiContract;
import io.mitosis.journeys.RoleMatrix.Row;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoleMatrixTests {

	private static final List<String> PUBLISHED = OpenApiContract.all()
		.stream()
		.flatMap((service) -> service.operations().stream())
		.map((operation) -> Row.operation(operation.method(), operation.path()))
		.toList();

	@Test
	void hasOneRowForEachPublishedOperation() {
		assertThat(RoleMatrix.rows()).extracting(Row::operation)
			.as("An operation of the API that nobody has decided about: give it a row in role-matrix.txt")
			.containsExactlyInAnyOrderElementsOf(PUBLISHED);
	}

	@Test
	void asksEveryOperationWithoutATokenAndWithOne() {
		assertThat(RoleMatrix.rows()).allSatisfy(
				(row) -> assertThat(row.answers()).containsKeys(Caller.NOBODY, Caller.DUNNING, Caller.SUSPENDED));
	}

}
