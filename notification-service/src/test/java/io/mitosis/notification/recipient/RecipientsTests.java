package io.mitosis.notification.recipient;

import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.mitosis.notification.DatabaseTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
@Import(Recipients.class)
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
		try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
			for (long sequence = 20; sequence > 0; sequence--) {
				Recipient copy = copy("Ines " + sequence, sequence);
				instances.execute(() -> this.recipients.keep(copy));
			}
		}

		assertThat(this.recipients.find(this.id)).contains(copy("Ines 20", 20));
	}

	private Recipient copy(String displayName, long sequence) {
		return new Recipient(this.id, "ines@example.com", displayName, sequence);
	}

}
