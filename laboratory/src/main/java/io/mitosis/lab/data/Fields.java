package io.mitosis.lab.data;

import java.time.Instant;
import java.util.Date;
import java.util.List;

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

	static int number(Document document, String field) {
		return (document.get(field) instanceof Number number) ? number.intValue() : 0;
	}

	/// A document in the document, empty when there is none.
	static Document part(Document document, String field) {
		return (document.get(field) instanceof Document part) ? part : new Document();
	}

	static List<String> texts(Document document, String field) {
		return (document.get(field) instanceof List<?> list) ? list.stream().map(String::valueOf).toList() : List.of();
	}

	/// The documents of a list in the document.
	static List<Document> parts(Document document, String field) {
		return (document.get(field) instanceof List<?> list)
				? list.stream().filter(Document.class::isInstance).map(Document.class::cast).toList() : List.of();
	}

}
