package io.mitosis.lab.bench;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CursorTests {

	@Test
	void isTheTimeAndTheIdInSafeLetters() {
		UUID id = UUID.fromString("6f1f3c0e-5d0b-4a57-9d1c-2a8c5f0e7b11");
		Instant time = Instant.parse("2026-11-21T12:00:00.123Z");

		String text = new Cursor(time, id).toString();

		ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
		assertThat(text).hasSize(32).matches("[A-Za-z0-9_-]+");
		assertThat(Instant.ofEpochMilli(bytes.getLong())).isEqualTo(time);
		assertThat(new UUID(bytes.getLong(), bytes.getLong())).isEqualTo(id);
	}

}
