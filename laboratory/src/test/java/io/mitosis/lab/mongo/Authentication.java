package io.mitosis.lab.mongo;

import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.sasl.SaslException;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.security.scram.ScramCredential;
import org.apache.kafka.common.security.scram.ScramCredentialCallback;
import org.apache.kafka.common.security.scram.internals.ScramFormatter;
import org.apache.kafka.common.security.scram.internals.ScramMechanism;
import org.apache.kafka.common.security.scram.internals.ScramSaslServer;

/// One conversation in which a client proves that it knows a user's password (RFC 5802), by Kafka's implementation.
final class Authentication {

	private static final int ITERATIONS = 15000;

	private final DatabaseUser user;

	private final ScramSaslServer server;

	Authentication(DatabaseUser user) {
		this.user = user;
		try {
			this.server = new ScramSaslServer(ScramMechanism.SCRAM_SHA_256, Map.of(), this::answer);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void answer(Callback[] callbacks) {
		for (Callback callback : callbacks) {
			if (callback instanceof NameCallback name) {
				name.setName(this.user.name());
			}
			if (callback instanceof ScramCredentialCallback credential) {
				credential.scramCredential(credential());
			}
		}
	}

	private ScramCredential credential() {
		try {
			return new ScramFormatter(ScramMechanism.SCRAM_SHA_256).generateCredential(this.user.password(),
					ITERATIONS);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/// The answer to what the client said; when all is said, nothing is left but an empty
	/// answer.
	Document reply(Document command) {
		byte[] said = payload(command);
		byte[] answer = this.server.isComplete() ? new byte[0] : evaluate(said);
		return new Document("conversationId", 1).append("done", this.server.isComplete())
			.append("payload", new BinData(answer))
			.append("ok", 1.0);
	}

	/// What a client says in this command.
	static byte[] payload(Document command) {
		return Objects.requireNonNull((BinData) command.get("payload"), "no payload").getData();
	}

	private byte[] evaluate(byte[] said) {
		try {
			return this.server.evaluateResponse(said);
		}
		catch (SaslException | SaslAuthenticationException ex) {
			throw new MongoServerError(18, "AuthenticationFailed", "Authentication failed.");
		}
	}

	Optional<DatabaseUser> authenticated() {
		return this.server.isComplete() ? Optional.of(this.user) : Optional.empty();
	}

}
