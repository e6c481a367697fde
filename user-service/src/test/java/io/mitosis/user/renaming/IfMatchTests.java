package io.mitosis.user.renaming;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class IfMatchTests {

	@ParameterizedTest
	@ValueSource(strings = { "*", " * ", "\"3\"", "\"2\", \"3\"", "W/\"3\",\"3\"", ", \"3\" ,,", "\"a,b\" , \"3\"" })
	void fitsTheVersionThatIsNamed(String header) {
		assertThatNoException().isThrownBy(() -> IfMatch.of(header).require("\"3\""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"2\"", "W/\"3\"", "\"2\", W/\"3\"", "\"\"", "\"3,3\"", "\"33\"" })
	void fitsNoOtherVersionAndNoWeakTag(String header) {
		assertThatExceptionOfType(PreconditionException.class).isThrownBy(() -> IfMatch.of(header).require("\"3\""))
			.returns(HttpStatus.PRECONDITION_FAILED, PreconditionException::getStatusCode);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "3", "\"3", "\"3\" \"4\"", "*, \"3\"", "w/\"3\"", "\"3\";q=1", "," })
	void readsNothingElse(String header) {
		assertIsRefused(header, HttpStatus.BAD_REQUEST);
	}

	@Test
	void isRequired() {
		assertIsRefused(null, HttpStatus.PRECONDITION_REQUIRED);
	}

	private static void assertIsRefused(@Nullable String header, HttpStatus status) {
		assertThatExceptionOfType(PreconditionException.class).isThrownBy(() -> IfMatch.of(header))
			.returns(status, PreconditionException::getStatusCode);
	}

}
