package io.mitosis.lab.tool;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerTests {

	@Test
	void complainsWithTheLineThatIsMarkedAsTheError() {
		Answer answer = new Answer(1, "", """
				Creating cluster "mitosis" ...
				ERROR: failed to create cluster: failed to pull image "kindest/node:v1.35.0"
				Command Output: no such host
				""");

		assertThat(answer.complaint())
			.isEqualTo("ERROR: failed to create cluster: failed to pull image \"kindest/node:v1.35.0\"");
	}

	@Test
	void complainsWithTheLastLineWhereNoneIsMarked() {
		assertThat(new Answer(1, "first\nlast\n", " \n").complaint()).isEqualTo("last");
		assertThat(new Answer(7, "", "").complaint()).isEqualTo("it gives no reason (exit code 7)");
	}

	@Test
	void isNoJsonWhenItIsNot() {
		assertThat(new Answer(0, "{\"a\": 1}", "").json().path("a").asInt()).isEqualTo(1);
		assertThat(new Answer(1, "The connection was refused", "").json().isMissingNode()).isTrue();
	}

}
