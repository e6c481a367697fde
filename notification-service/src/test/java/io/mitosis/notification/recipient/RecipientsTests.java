package io.mitosis.notification.recipient;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

import io.mitosis.notification.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.mongodb.test.autoconfigure.DataMongoTest;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@DataMongoTest
@Import({ Recipients.class, TestDatabase.class })
class RecipientsTests {

	private final UUID id = UUID.randomUUID();

	@Autowired
	private Recipients recipients;

	@Test
	void keepsWhatIsNewer() {
		this.recipients.keep(copy("Ines", 1));
		this.recipients.keep(copy("Ines Albrecht", 2));

		assertThat(this.recipients.find(this.id)).contains(copy("Ines Albrecht", 2));
	}

	@Test
	void dropsWhatIsOlderOrTheSame() {
		this.recipients.keep(copy("Ines Albrecht", 2));
		this.recipients.keep(copy("Ines", 1));
		this.recipients.keep(copy("Somebody else", 2));

		assertThat(this.recipients.find(this.id)).contains(copy("Ines Albrecht", 2));
	}

	@Test
	void endsWithTheNewestHoweverTheyRace() {
		List<CompletableFuture<Void>> copies = LongStream.rangeClosed(1, 20)
			.mapToObj((sequence) -> CompletableFuture
				.runAsync(() -> this.recipients.keep(copy("Ines " + sequence, sequence))))
			.toList();
		copies.forEach(CompletableFuture::join);

		assertThat(this.recipients.find(this.id)).contains(copy("Ines 20", 20));
	}

	private Recipient copy(String displayName, long sequence) {
		return new Recipient(this.id, "ines@example.com", displayName, sequence);
	}

}
