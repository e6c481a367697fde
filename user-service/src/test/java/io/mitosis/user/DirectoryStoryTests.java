package io.mitosis.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.mitosis.testing.Tokens;
import io.mitosis.user.profile.Profile;
import io.mitosis.user.profile.User;
import io.mitosis.user.profile.Users;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Looks people up as support does.
class DirectoryStoryTests extends UserStory {

	private final String token = Tokens.support(UUID.randomUUID());

	@Autowired
	private Users users;

	@Autowired
	private MongoOperations mongo;

	private List<UUID> newestFirst = List.of();

	@BeforeEach
	void fill() {
		call(HttpMethod.GET, "/api/v1/users/me", this.token).expectStatus().isOk();
		List<UUID> people = new ArrayList<>();
		for (int index = 0; index < 7; index++) {
			UUID id = UUID.randomUUID();
			User user = User.register(id, new Profile(id + "@Example.com", "Ines", "GL"),
					People.REGISTERED.plusMillis(index / 2));
			user.activate();
			if (index == 3) {
				user.suspend("Spam");
			}
			people.addFirst(this.users.save(user).id());
		}
		this.newestFirst = people;
	}

	@Test
	void turnsPagesWithoutMissingOrRepeatingAnybody() {
		List<UUID> seen = new ArrayList<>();
		String next = "";
		do {
			JsonNode page = list("?country=GL&limit=2" + next);
			assertThat(page.required("items").size()).isBetween(1, 2);
			seen.addAll(ids(page));
			next = "&after=" + page.required("next").asString();
		}
		while (!next.equals("&after="));

		assertThat(seen).containsAll(this.newestFirst).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			?status=SUSPENDED&country=GL&email={email}, 1
			?status=SUSPENDED&email={email},            1
			?country=GL&email={email},                  1
			?email={email},                             1
			?status=ACTIVE&email={email},               0
			?country=DE&email={email},                  0
			""")
	void findsWhoFitsAllFilters(String query, int found) {
		UUID suspended = this.newestFirst.get(3);
		String email = suspended.toString().toUpperCase(Locale.ROOT) + "@EXAMPLE.com";

		assertThat(ids(list(query.replace("{email}", email)))).hasSize(found).allMatch(suspended::equals);
	}

	@Test
	void listsTombstonesAmongTheClosedAndAmongAll() {
		User leaving = this.users.findById(this.newestFirst.getFirst()).orElseThrow();
		leaving.close(People.REGISTERED);
		this.users.save(leaving);

		assertThat(ids(list("?status=CLOSED&limit=100"))).contains(leaving.id());
		assertThat(ids(list("?status=ACTIVE&limit=100"))).doesNotContain(leaving.id());
		assertThat(ids(list("?country=GL&limit=100"))).doesNotContain(leaving.id());
	}

	@Test
	void hasAnIndexForEveryCombination() {
		await().untilAsserted(() -> assertThat(indexes()).contains("createdAt,_id", "status,createdAt,_id",
				"profile.country,createdAt,_id", "status,profile.country,createdAt,_id", "emailKey", "withdrawal.due",
				"outbox.time"));
	}

	private List<String> indexes() {
		List<String> keys = new ArrayList<>();
		this.mongo.getCollection("users")
			.listIndexes()
			.map((index) -> String.join(",", index.get("key", Document.class).keySet()))
			.into(keys);
		return keys;
	}

	private JsonNode list(String query) {
		return JsonMapper.shared()
			.readTree(call(HttpMethod.GET, "/api/v1/users" + query, this.token).expectStatus()
				.isOk()
				.returnResult(String.class)
				.getResponseBody());
	}

	private static List<UUID> ids(JsonNode page) {
		return page.required("items")
			.valueStream()
			.map((item) -> UUID.fromString(item.required("id").stringValue()))
			.toList();
	}

}
