package io.mitosis.lab.fuzz;

import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/// One thing that can be asked, as its document describes it.
///
/// @param document where it is described
/// @param method its HTTP method
/// @param path its path, with variables in braces
/// @param description what the document says of it
record Operation(Document document, String method, String path, JsonNode description) {

	List<JsonNode> parameters(String place) {
		return this.description.path("parameters")
			.valueStream()
			.map(this.document::resolve)
			.filter((parameter) -> parameter.path("in").asString().equals(place))
			.toList();
	}

	/// The media type and the schema of the body that it reads.
	Optional<Content> body() {
		return content(this.description.path("requestBody"));
	}

	/// The media type and the schema of its answers with this status.
	Optional<Content> answer(int status) {
		return content(this.document.resolve(this.description.path("responses").path(String.valueOf(status))));
	}

	boolean documents(int status) {
		return this.description.path("responses").has(String.valueOf(status));
	}

	/// The role that it is for, empty for everybody.
	String role() {
		return this.description.at("/security/0/bearer/0").asString("");
	}

	boolean changes() {
		return !this.method.equals("GET");
	}

	/// Whether it ends what the caller is: nobody does it twice.
	boolean isFarewell() {
		return this.method.equals("DELETE") && this.path.endsWith("/users/me");
	}

	private static Optional<Content> content(JsonNode parent) {
		return parent.path("content")
			.propertyStream()
			.map((entry) -> new Content(entry.getKey(), entry.getValue().path("schema")))
			.findFirst();
	}

	/// A variable of the path starts here.
	boolean hasId() {
		return this.path.contains("{");
	}

	@Override
	public String toString() {
		return this.method + " " + this.path;
	}

	/// What a body is.
	record Content(String type, JsonNode schema) {

	}

}
