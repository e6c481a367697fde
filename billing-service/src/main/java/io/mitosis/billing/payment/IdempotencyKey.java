package io.mitosis.billing.payment;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import com.fasterxml.uuid.Generators;

/// What a client calls one wish to pay, to repeat it safely; means something only together with the person.
///
/// @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The Idempotency-Key header</a>
record IdempotencyKey(String text) {

	static final String HEADER = "Idempotency-Key";

	private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]{1,255}");

	IdempotencyKey {
		if (!VISIBLE_ASCII.matcher(text).matches()) {
			throw new InvalidIdempotencyKeyException();
		}
	}

	/// @throws InvalidIdempotencyKeyException unless there is exactly one good value
	static IdempotencyKey of(List<String> values) {
		if (values.size() != 1) {
			throw new InvalidIdempotencyKeyException();
		}
		return new IdempotencyKey(values.getFirst());
	}

	UUID paymentOf(UUID person) {
		return Generators.nameBasedGenerator(person).generate(this.text);
	}

	/// Never shows the key: who knows it can ask for the answer.
	@Override
	public String toString() {
		return HEADER;
	}

}
