package io.mitosis.defaults.problem;

import org.springframework.util.unit.DataSize;

/// The body of a request has more bytes than are read here: 413.
class ContentTooLargeException extends RuntimeException {

	private final DataSize limit;

	ContentTooLargeException(DataSize limit) {
		super("The body has more than " + limit.toBytes() + " bytes");
		this.limit = limit;
	}

	DataSize limit() {
		return this.limit;
	}

}
