package io.mitosis.journeys;

import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Sends every request of `docs/api` to the running system, which answers as the files say.
@Journey
class RequestCollectionJourneyTests {

	private final RunningSystem system;

	RequestCollectionJourneyTests(RunningSystem system) {
		this.system = system;
	}

	@ParameterizedTest
	@MethodSource("io.mitosis.journeys.RequestCollection#files")
	void isAnsweredAsItSays(Path file) {
		CollectionRun run = new CollectionRun(this.system);

		RequestCollection.requests(file).forEach(run::send);
	}

}
