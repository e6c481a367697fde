package io.mitosis.journeys;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.mitosis.contracts.OpenApiContract;
import io.mitosis.journeys.RoleMatrix.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class RequestCollectionTests {

	@Test
	void showsEveryPublishedOperation() {
		List<String> published = OpenApiContract.all()
			.stream()
			.flatMap((service) -> service.operations().stream())
			.map((operation) -> Row.operation(operation.method(), operation.path()))
			.toList();
		List<String> shown = RequestCollection.files().stream().flatMap(RequestCollectionTests::operations).toList();

		assertThat(shown).as("An operation of the API that nobody can try: give it a request in docs/api")
			.containsAll(published);
	}

	@ParameterizedTest
	@MethodSource("io.mitosis.journeys.RequestCollection#files")
	void saysWhatIsAnsweredAndNeedsOnlyWhatWasAnsweredBefore(Path file) {
		Set<String> answered = new HashSet<>();

		assertThat(RequestCollection.requests(file)).isNotEmpty().allSatisfy((request) -> {
			assertThat(request.expected()).isBetween(200, 499);
			assertThat(answered).containsAll(request.references());
			answered.add(request.name());
		});
	}

	private static Stream<String> operations(Path file) {
		List<CollectedRequest> requests = RequestCollection.requests(file);
		return requests.stream().map((request) -> request.operation(requests));
	}

}
