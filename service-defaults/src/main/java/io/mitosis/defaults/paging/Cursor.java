package io.mitosis.defaults.paging;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/// A place in a list that is ordered by time and id, newest first: right behind one item. Opaque to clients, who only
/// hand it back.
///
/// @param time what the list is ordered by, in milliseconds; what is finer is lost on the wire
/// @param id decides among items of the same millisecond
public record Cursor(Instant time, UUID id) {

	private static final int BYTES = Long.BYTES + 2 * Long.BYTES;

	/// @throws IllegalArgumentException when the text was never a cursor of ours
	public static Cursor parse(String text) {
		byte[] bytes = Base64.getUrlDecoder().decode(text);
		if (bytes.length != BYTES) {
			throw new IllegalArgumentException("A cursor has " + BYTES + " bytes, not " + bytes.length);
		}
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		return new Cursor(Instant.ofEpochMilli(buffer.getLong()), new UUID(buffer.getLong(), buffer.getLong()));
	}

	@Override
	public String toString() {
		ByteBuffer buffer = ByteBuffer.allocate(BYTES)
			.putLong(this.time.toEpochMilli())
			.putLong(this.id.getMostSignificantBits())
			.putLong(this.id.getLeastSignificantBits());
		return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
	}

}
