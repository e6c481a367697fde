package io.mitosis.user;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/// Follows people who want to be called something else.
class RenamingStoryTests extends UserStory {

	@Test
	void aNewNameIsANewVersionAndIsTold() {
		registerAndActivate();

		rename("Ines Sommer", "\"1\"").expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.ETAG, "\"2\"")
			.expectBody()
			.jsonPath("$.displayName")
			.isEqualTo("Ines Sommer");
		rename("Ines Sommer", "\"2\"").expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"2\"");
		rename("Ines Winter", "\"1\"").expectStatus().isEqualTo(HttpStatus.PRECONDITION_FAILED);

		awaitEvents("user.registered.v1", "user.activated.v1", "user.profile-changed.v1");
		assertThat(records().getLast().value()).contains("Ines Sommer");
	}

	@Test
	void ofTwoChangesOfOneVersionOneWins() throws Exception {
		registerAndActivate();
		List<Callable<Integer>> both = Stream.of("Ines Sommer", "Ines Winter")
			.<Callable<Integer>>map((name) -> () -> rename(name, "\"1\"").returnResult().getStatus().value())
			.toList();

		try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Integer> statuses = crowd.invokeAll(both).stream().map((future) -> future.resultNow()).toList();

			assertThat(statuses).containsExactlyInAnyOrder(200, 412);
		}
		me().expectHeader().valueEquals(HttpHeaders.ETAG, "\"2\"");
	}

}
