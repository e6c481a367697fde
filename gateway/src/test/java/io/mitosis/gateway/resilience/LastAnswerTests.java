package io.mitosis.gateway.resilience;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;

import static org.assertj.core.api.Assertions.assertThat;

class LastAnswerTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	@Test
	void mayBeUsedForAsLongAsTheServiceAllows() {
		LastAnswer answer = LastAnswer.of(an(HttpStatus.OK, "max-age=60, public, stale-if-error=600"), new byte[0],
				NOON);

		assertThat(answer.mayBeUsed(NOON.plus(Duration.ofSeconds(660)))).isTrue();
		assertThat(answer.mayBeUsed(NOON.plus(Duration.ofSeconds(661)))).isFalse();
	}

	@Test
	void isAllowedForAPublicAnswer() {
		assertThat(LastAnswer.isAllowed(an(HttpStatus.OK, "public, stale-if-error=600"))).isTrue();
		assertThat(LastAnswer.isAllowed(an(HttpStatus.NOT_FOUND, "public, stale-if-error=600"))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no-store", "public, max-age=60", "private, stale-if-error=600" })
	void isNotAllowedUnlessTheServiceSaysSo(String control) {
		assertThat(LastAnswer.isAllowed(an(HttpStatus.OK, control))).isFalse();
	}

	private static ServerResponse an(HttpStatus status, String control) {
		return ServerResponse.status(status).header("Cache-Control", control).build();
	}

}
