package io.mitosis.journeys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tokens that look right and are not, made of a real one.
final class ForgedToken {

	private final String header;

	private final String payload;

	private final String signature;

	ForgedToken(String real) {
		String[] parts = real.split("\\.");
		this.header = parts[0];
		this.payload = parts[1];
		this.signature = parts[2];
	}

	/// Claims more than was signed.
	String withMoreRights() {
		String claims = new String(Base64.getUrlDecoder().decode(this.payload), StandardCharsets.UTF_8);
		return this.header + "." + encode(claims.replace("\"member\"", "\"admin\"")) + "." + this.signature;
	}

	/// Says that no signature is needed.
	String unsigned() {
		return encode("{\"alg\":\"none\"}") + "." + this.payload + ".";
	}

	/// Names a key that nobody has.
	String withAnUnknownKey() {
		return encode("{\"alg\":\"RS256\",\"kid\":\"%s\"}".formatted(UUID.randomUUID())) + "." + this.payload + "."
				+ this.signature;
	}

	/// What it claims.
	JsonNode claims() {
		return new JsonMapper().readTree(Base64.getUrlDecoder().decode(this.payload));
	}

	/// Names the realm's key and is signed with another one.
	String signedByAStranger() {
		try {
			PrivateKey key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
			Signature rsa = Signature.getInstance("SHA256withRSA");
			rsa.initSign(key);
			rsa.update((this.header + "." + this.payload).getBytes(StandardCharsets.US_ASCII));
			String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(rsa.sign());
			return this.header + "." + this.payload + "." + forged;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String encode(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

}
