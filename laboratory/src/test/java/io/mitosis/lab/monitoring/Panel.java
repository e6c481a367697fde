package io.mitosis.lab.monitoring;

import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/// A box on a dashboard.
///
/// @param json what Grafana reads
record Panel(JsonNode json) {

	private static final String DEFAULTS = "/fieldConfig/defaults";

	boolean isRow() {
		return "row".equals(text("type"));
	}

	String text(String name) {
		return this.json.path(name).asString("");
	}

	String description() {
		return text("description");
	}

	String unit() {
		return this.json.at(DEFAULTS + "/unit").asString("");
	}

	/// A ratio is read against its limits; where errors would hide at the bottom of 0 to
	/// 100 %, soft ones may zoom.
	boolean isBounded() {
		JsonNode defaults = this.json.at(DEFAULTS);
		return defaults.path("max").asInt(0) == 1
				&& (defaults.has("min") || defaults.path("custom").has("axisSoftMin"));
	}

	Place place() {
		JsonNode box = this.json.path("gridPos");
		return new Place(box.path("x").asInt(), box.path("y").asInt(), box.path("w").asInt(), box.path("h").asInt());
	}

	Stream<Query> queries() {
		return this.json.path("targets").valueStream().map((target) -> new Query(this, target));
	}

	@Override
	public String toString() {
		return text("title");
	}

	/// Columns and rows of the grid.
	record Place(int x, int y, int width, int height) {

		boolean overlaps(Place other) {
			return this.x < other.x + other.width && other.x < this.x + this.width && this.y < other.y + other.height
					&& other.y < this.y + this.height;
		}

		boolean isOnThePage() {
			return this.x >= 0 && this.width > 0 && this.height > 0 && this.x + this.width <= 24;
		}

	}

}
