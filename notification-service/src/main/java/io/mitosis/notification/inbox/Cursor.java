package io.mitosis.notification.inbox;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

import org.springframework.data.domain.ScrollPosition;

/// A place in the inbox: right behind one notification. Opaque to clients, who only hand it back.
record Cursor(Instant createdAt, UUID id) {

	private static final int BYTES = Long.BYTES + 2 * Long.BYTES;

	static Cursor behind(Notification notification) {
		return new Cursor(notification.createdAt(), notification.id());
	}

	/// @throws IllegalArgumentException when the text was never a cursor of ours
	static Cursor parse(String text) {
		byte[] bytes = Base64.getUrlDecoder().decode(text);
		if (bytes.length != BYTES) {
			throw new IllegalArgumentException("A cursor has " + BYTES + " bytes, not " + bytes.length);
		}
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		return new Cursor(Instant.ofEpochMilli(buffer.getLong()), new UUID(buffer.getLong(), buffer.getLong()));
	}

	ScrollPosition position() {
		return ScrollPosition.forward(Map.of("createdAt", this.createdAt, "id", this.id));
	}

	@Override
	public String toString() {
		ByteBuffer buffer = ByteBuffer.allocate(BYTES)
			.putLong(this.createdAt.toEpochMilli())
			.putLong(this.id.getMostSignificantBits())
			.putLong(this.id.getLeastSignificantBits());
		return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
	}

}
