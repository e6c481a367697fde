package io.mitosis.lab.bench;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/// A place in a list, as the services hand it out: right behind the item of this time and id.
record Cursor(Instant time, UUID id) {

	@Override
	public String toString() {
		ByteBuffer buffer = ByteBuffer.allocate(3 * Long.BYTES)
			.putLong(this.time.toEpochMilli())
			.putLong(this.id.getMostSignificantBits())
			.putLong(this.id.getLeastSignificantBits());
		return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
	}

}
