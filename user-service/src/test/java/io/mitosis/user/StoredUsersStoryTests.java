package io.mitosis.user;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;

/// What earlier releases have stored can be read, and goes on from there. A document, once in the folder, stays.
class StoredUsersStoryTests extends UserStory {

	@Autowired
	private MongoOperations mongo;

	@ParameterizedTest
	@ValueSource(strings = { "active-0.1.json" })
	void areReadAndGoOn(String file) throws IOException {
		String json = new ClassPathResource("stored-users/" + file).getContentAsString(StandardCharsets.UTF_8)
			.replace("6f1f3c0e-5d0b-4a57-9d1c-2a8c5f0e7b11", this.subject.toString());
		this.mongo.getCollection("users").insertOne(Document.parse(json));

		me().expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.ETAG, "\"1\"")
			.expectBody()
			.jsonPath("$.email")
			.isEqualTo("Ines@example.com")
			.jsonPath("$.createdAt")
			.isEqualTo("2026-11-21T09:30:00.123Z")
			.jsonPath("$.suspension")
			.doesNotExist();
		tell("account.delinquent.v1", 2);
		awaitStatus("SUSPENDED");
		tell("account.settled.v1", 3);
		awaitStatus("ACTIVE");
		close().expectStatus().isNoContent();

		awaitEvents("user.suspended.v1", "user.reinstated.v1", "user.closed.v1");
	}

}
