package io.mitosis.lab.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A request in the making: first a good one, then what mutations make of it.
final class Draft {

	final Operation operation;

	final Who caller;

	String method;

	/// Raw, as it goes into the request line.
	String path;

	/// Raw pairs, such as `limit=20`.
	final List<String> query = new ArrayList<>();

	final List<Map.Entry<String, String>> headers = new ArrayList<>();

	/// The body as long as it is still JSON.
	@Nullable JsonNode json;

	byte @Nullable [] body;

	final List<String> mutations = new ArrayList<>();

	Draft(Operation operation, Who caller, String path) {
		this.operation = operation;
		this.caller = caller;
		this.method = operation.method();
		this.path = path;
	}

	void set(String name, String value) {
		remove(name);
		this.headers.add(Map.entry(name, value));
	}

	void add(String name, String value) {
		this.headers.add(Map.entry(name, value));
	}

	void remove(String name) {
		this.headers.removeIf((header) -> header.getKey().equalsIgnoreCase(name));
	}

	boolean has(String name) {
		return this.headers.stream().anyMatch((header) -> header.getKey().equalsIgnoreCase(name));
	}

	String target() {
		return this.query.isEmpty() ? this.path : this.path + "?" + String.join("&", this.query);
	}

	byte[] bytes() {
		if (this.body != null) {
			return this.body;
		}
		return (this.json != null) ? this.json.toString().getBytes(StandardCharsets.UTF_8) : new byte[0];
	}

	/// Whether it still means the operation that it was made of.
	boolean isOperation() {
		return this.mutations.stream().noneMatch((name) -> name.startsWith("path:") || name.startsWith("method:"));
	}

}
