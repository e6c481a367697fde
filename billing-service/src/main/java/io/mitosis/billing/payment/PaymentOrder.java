package io.mitosis.billing.payment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/// Who wants to pay what, and by which means.
record PaymentOrder(UUID userId, IdempotencyKey key, UUID invoiceId, String method) {

	UUID paymentId() {
		return this.key.paymentOf(this.userId);
	}

	/// By which a repeated request is told from another one under the same key.
	String hash() {
		try {
			byte[] request = (this.invoiceId + "\n" + this.method).getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(request));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
