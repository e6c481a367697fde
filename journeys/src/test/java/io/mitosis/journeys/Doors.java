package io.mitosis.journeys;

import java.util.List;
import java.util.stream.Stream;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.system.Port;

import static org.assertj.core.api.Assertions.assertThat;

/// The gateway, and each service at its own port: whoever asks for a token.
final class Doors {

	private static final List<Door> ALL = List.of(new Door(Port.GATEWAY, "/api/v1/users/me"),
			new Door(Port.USER_SERVICE, "/api/v1/users/me"), new Door(Port.BILLING_SERVICE, "/api/v1/account"),
			new Door(Port.NOTIFICATION_SERVICE, "/api/v1/notifications"));

	private Doors() {
	}

	static List<Door> all() {
		return ALL;
	}

	static Stream<Answer> knock(RunningSystem system, String token) {
		return ALL.stream().map((door) -> door.knock(system, token));
	}

	static void assertRefuse(RunningSystem system, String token) {
		assertThat(knock(system, token)).hasSize(ALL.size()).allSatisfy(Doors::assertRefused);
	}

	static void assertAccept(RunningSystem system, String token) {
		assertThat(knock(system, token)).hasSize(ALL.size()).allSatisfy(Doors::assertAccepted);
	}

	static void assertAccepted(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isIn(200, 404);
		assertThat(answer.header("X-Trace-Id")).isPresent();
	}

	static void assertRefused(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(401);
		assertThat(answer.header("WWW-Authenticate"))
			.hasValueSatisfying((challenge) -> assertThat(challenge).startsWith("Bearer"));
		assertThat(answer.header("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("application/problem+json"));
	}

	/// One of them, with something that a member may read there.
	record Door(Port port, String path) {

		Answer knock(RunningSystem system, String token) {
			return system.at(this.port).get(this.path, token);
		}

	}

}
