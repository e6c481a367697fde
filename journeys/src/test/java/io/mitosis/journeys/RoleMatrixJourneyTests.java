package io.mitosis.journeys;

import java.util.stream.Stream;

import io.mitosis.journeys.RoleMatrix.Question;
import io.mitosis.lab.client.Answer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Asks the running system every question of the role matrix.
@Journey
@TestInstance(Lifecycle.PER_CLASS)
class RoleMatrixJourneyTests {

	private final Cast cast;

	RoleMatrixJourneyTests(RunningSystem system) {
		this.cast = new Cast(system);
	}

	static Stream<Question> questions() {
		return RoleMatrix.questions();
	}

	@ParameterizedTest
	@MethodSource("questions")
	void answersAsTheMatrixSays(Question question) {
		Answer answer = this.cast.ask(question.row(), question.caller());

		assertThat(answer.status()).as(answer.body()).isEqualTo(question.status());
	}

}
