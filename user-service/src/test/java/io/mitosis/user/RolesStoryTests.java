package io.mitosis.user;

import java.util.UUID;

import io.mitosis.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

/// Every call by everybody who might try it.
class RolesStoryTests extends UserStory {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# call                  | nobody | no role | self | member | support | admin
			GET    /me              | 401    | 403     | 200  | 200    | 200     | 200
			HEAD   /me              | 401    | 403     | 200  | 200    | 200     | 200
			PATCH  /me              | 401    | 403     | 428  | 428    | 428     | 428
			DELETE /me              | 401    | 403     | 204  | 204    | 204     | 204
			GET    ''               | 401    | 403     | 403  | 403    | 200     | 200
			HEAD   ''               | 401    | 403     | 403  | 403    | 200     | 200
			GET    /{id}            | 401    | 403     | 200  | 403    | 200     | 200
			HEAD   /{id}            | 401    | 403     | 200  | 403    | 200     | 200
			DELETE /{id}            | 401    | 403     | 405  | 403    | 405     | 405
			PUT    /{id}/suspension | 401    | 403     | 403  | 403    | 403     | 200
			DELETE /{id}/suspension | 401    | 403     | 403  | 403    | 403     | 204
			""")
	void isAllowedToThoseWhoseRoleItIs(String call, int nobody, int noRole, int self, int member, int support,
			int admin) {
		registerAndActivate();
		UUID other = UUID.randomUUID();

		assertThat(status(call, null)).as("nobody").isEqualTo(nobody);
		assertThat(status(call, Tokens.withRoles(other))).as("no role").isEqualTo(noRole);
		assertThat(status(call, Tokens.member(other))).as("member").isEqualTo(member);
		assertThat(status(call, Tokens.support(UUID.randomUUID()))).as("support").isEqualTo(support);
		assertThat(status(call, Tokens.member(this.subject))).as("self").isEqualTo(self);
		assertThat(status(call, Tokens.admin(UUID.randomUUID()))).as("admin").isEqualTo(admin);
	}

	private int status(String call, @Nullable String token) {
		String[] words = call.split(" +", 2);
		String path = words[1].replace("''", "").replace("{id}", this.subject.toString());
		return this.client.method(HttpMethod.valueOf(words[0]))
			.uri("/api/v1/users" + path)
			.headers((headers) -> authorize(headers, token))
			.contentType(words[0].equals("PATCH") ? MediaType.valueOf("application/merge-patch+json")
					: MediaType.APPLICATION_JSON)
			.body(words[0].equals("PUT") ? "{\"reason\": \"Spam\"}" : "{}")
			.exchange()
			.returnResult()
			.getStatus()
			.value();
	}

	private static void authorize(HttpHeaders headers, @Nullable String token) {
		if (token != null) {
			headers.setBearerAuth(token);
		}
	}

}
