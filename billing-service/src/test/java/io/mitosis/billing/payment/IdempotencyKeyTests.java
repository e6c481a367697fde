package io.mitosis.billing.payment;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IdempotencyKeyTests {

	private static final UUID INES = UUID.fromString("6f1f3c0e-5d0b-4a57-9d1c-2a8c5f0e7b11");

	@Test
	void standsForOnePaymentOfOnePerson() {
		IdempotencyKey key = new IdempotencyKey("8e03978e-40d5-43dd-bc93-6894a57f9324");

		assertThat(key.paymentOf(INES)).isEqualTo(key.paymentOf(INES))
			.isNotEqualTo(key.paymentOf(UUID.randomUUID()))
			.isNotEqualTo(new IdempotencyKey("other").paymentOf(INES));
		assertThat(key.paymentOf(INES).version()).isEqualTo(5);
	}

	@Test
	void mayBeUpTo255VisibleCharacters() {
		assertThat(new IdempotencyKey("!".repeat(255)).text()).hasSize(255);
		assertThat(IdempotencyKey.of(List.of("~"))).isEqualTo(new IdempotencyKey("~"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "two words", "schl\u00fcssel", "tab\t", "\u007f" })
	void isNothingElse(String text) {
		assertThatExceptionOfType(InvalidIdempotencyKeyException.class).isThrownBy(() -> new IdempotencyKey(text));
	}

	@Test
	void isNotTooLongNorMissingNorRepeated() {
		assertThatExceptionOfType(InvalidIdempotencyKeyException.class)
			.isThrownBy(() -> new IdempotencyKey("a".repeat(256)));
		assertThatExceptionOfType(InvalidIdempotencyKeyException.class).isThrownBy(() -> IdempotencyKey.of(List.of()));
		assertThatExceptionOfType(InvalidIdempotencyKeyException.class)
			.isThrownBy(() -> IdempotencyKey.of(List.of("a", "b")));
	}

	@Test
	void neverShowsItself() {
		assertThat(new IdempotencyKey("secret")).asString().doesNotContain("secret");
	}

}
