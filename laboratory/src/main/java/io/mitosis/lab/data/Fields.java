package io.mitosis.lab.data;

import java.time.Instant;
import java.util.Date;

import org.bson.Document;

/// Reads fields leniently: what is missing is empty, so that a check can say what is wrong with a document.
final class Fields {

	private Fields() {
	}

	static String id(Document document, String field) {
		Object value = document.get(field);
		return (value != null) ? value.toString() : "";
	}

	static String text(Document document, String field) {
		return (document.get(field) instanceof String text) ? text : "";
	}

	static Instant instant(Document document, String field) {
		return (document.get(field) instanceof Date date) ? date.toInstant() : Instant.EPOCH;
	}

}
