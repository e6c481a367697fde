package io.mitosis.lab.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;

/// UUIDs of version 5 (RFC 9562), by which services recognise what they did before.
final class NameBasedId {

	private static final int VERSION_BYTE = 6;

	private static final int VARIANT_BYTE = 8;

	private NameBasedId() {
	}

	static UUID of(UUID namespace, String name) {
		try {
			MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
			sha1.update(ByteBuffer.allocate(16)
				.putLong(namespace.getMostSignificantBits())
				.putLong(namespace.getLeastSignificantBits())
				.flip());
			byte[] hash = sha1.digest(name.getBytes(StandardCharsets.UTF_8));
			hash[VERSION_BYTE] = (byte) ((hash[VERSION_BYTE] & 0x0f) | 0x50);
			hash[VARIANT_BYTE] = (byte) ((hash[VARIANT_BYTE] & 0x3f) | 0x80);
			ByteBuffer bits = ByteBuffer.wrap(hash);
			return new UUID(bits.getLong(), bits.getLong());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/// The id that a text is, empty when it is none.
	static Optional<UUID> parse(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
