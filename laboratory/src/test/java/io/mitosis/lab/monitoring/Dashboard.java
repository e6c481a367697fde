package io.mitosis.lab.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.mitosis.lab.system.Checkout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A page of Grafana as it lies in `grafana/dashboards`.
///
/// @param file where it lies
/// @param json what Grafana reads
record Dashboard(Path file, JsonNode json) {

	static final Path ROOT = Checkout.here().root();

	static List<Dashboard> all() {
		try (Stream<Path> files = Files.list(ROOT.resolve("grafana/dashboards"))) {
			return files.sorted().map(Dashboard::read).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Dashboard read(Path file) {
		return new Dashboard(file, JsonMapper.shared().readTree(file));
	}

	String uid() {
		return text("uid");
	}

	String text(String name) {
		return this.json.path(name).asString("");
	}

	/// Rows, too.
	Stream<Panel> boxes() {
		return this.json.path("panels").valueStream().map(Panel::new);
	}

	Stream<Panel> panels() {
		return boxes().filter((panel) -> !panel.isRow());
	}

	Stream<Query> queries() {
		return panels().flatMap(Panel::queries);
	}

	JsonNode variable(String name) {
		return this.json.path("templating")
			.path("list")
			.valueStream()
			.filter((variable) -> name.equals(variable.path("name").asString("")))
			.findFirst()
			.orElseThrow();
	}

	/// Every `url` on the page: of its links, its panels' and their fields'.
	Stream<String> addresses() {
		return this.json.findValues("url").stream().map(JsonNode::asString);
	}

	@Override
	public String toString() {
		return this.file.getFileName().toString();
	}

}
