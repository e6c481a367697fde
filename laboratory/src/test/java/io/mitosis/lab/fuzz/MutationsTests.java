package io.mitosis.lab.fuzz;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class MutationsTests {

	private static final Operation REGISTRATION = DocumentTests.operation("POST /api/v1/users");

	@Test
	void spoilRequestsInEveryWay() {
		Set<String> seen = new HashSet<>();

		for (int seed = 0; seed < 2_000; seed++) {
			Draft draft = aRegistration();
			Mutations.spoil(draft, new SplittableRandom(seed));
			seen.addAll(draft.mutations);
		}

		assertThat(seen).containsAll(BodyMutations.ALL.keySet())
			.containsAll(HeaderMutations.ALL.keySet())
			.containsAll(AddressMutations.ALL.keySet());
	}

	@Test
	void followFromTheirSeed() {
		Draft first = aRegistration();
		Draft second = aRegistration();

		Mutations.spoil(first, new SplittableRandom(7));
		Mutations.spoil(second, new SplittableRandom(7));

		assertThat(first.mutations).isEqualTo(second.mutations);
		assertThat(first.target()).isEqualTo(second.target());
		assertThat(first.headers).isEqualTo(second.headers);
		assertThat(first.bytes()).isEqualTo(second.bytes());
	}

	@Test
	void neverMakeOneOperationAnother() {
		Draft draft = new Draft(DocumentTests.operation("GET /api/v1/users/me"), Who.ADMIN, "/api/v1/users/me");

		for (int seed = 0; seed < 2_000; seed++) {
			Mutations.spoil(draft, new SplittableRandom(seed));

			assertThat(draft.method).as("would end what ada is").isNotIn("DELETE", "PATCH", "PUT", "POST");
		}
	}

	private static Draft aRegistration() {
		Draft draft = new Draft(REGISTRATION, Who.NOBODY, "/api/v1/users");
		draft.json = JsonMapper.shared().readTree("{\"email\":\"ines@example.com\",\"country\":\"DE\"}");
		return draft;
	}

}
