package io.mitosis.testing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/// How a service finds documents: in which collection, by which filter, in which order.
record Query(String collection, BsonDocument filter, BsonDocument sort) {

	/// Under which name each command carries its filters.
	private static final Map<String, String> FILTERS = Map.of("find", "filter", "findAndModify", "query", "count",
			"query", "distinct", "query");

	/// What a command looks for; nothing if it looks for nothing.
	static Stream<Query> of(BsonDocument command) {
		String name = command.getFirstKey();
		if (!command.isString(name)) {
			return Stream.empty();
		}
		BsonString collection = command.getString(name);
		return switch (name) {
			case "find", "findAndModify", "count", "distinct" -> Stream.of(new Query(collection.getValue(),
					document(command, FILTERS.getOrDefault(name, "")), document(command, "sort")));
			case "update" -> statements(collection, command.getArray("updates"));
			case "delete" -> statements(collection, command.getArray("deletes"));
			case "aggregate" -> Stream.of(ofPipeline(collection, command.getArray("pipeline")));
			default -> Stream.empty();
		};
	}

	/// The same as a command that explains it.
	BsonDocument explain() {
		BsonDocument find = new BsonDocument("find", new BsonString(this.collection)).append("filter", this.filter);
		if (!this.sort.isEmpty()) {
			find.append("sort", this.sort);
		}
		return new BsonDocument("explain", find).append("verbosity", new BsonString("queryPlanner"));
	}

	/// Whether it wants all documents in its order, of which an index must be the start.
	boolean isWholeList() {
		return this.filter.isEmpty() && !this.sort.isEmpty();
	}

	/// Whether it names the one document that it wants.
	boolean isById() {
		return this.filter.containsKey("_id") || this.filter.getArray("$and", new BsonArray())
			.stream()
			.anyMatch((part) -> part.asDocument().containsKey("_id"));
	}

	/// What all queries that differ only in their values have in common.
	String shape() {
		return "%s by %s%s".formatted(this.collection, shape(this.filter),
				this.sort.isEmpty() ? "" : " in order of " + this.sort.toJson());
	}

	private static Stream<Query> statements(BsonString collection, BsonArray statements) {
		return statements.stream()
			.map((statement) -> new Query(collection.getValue(), document(statement.asDocument(), "q"),
					new BsonDocument()));
	}

	private static Query ofPipeline(BsonString collection, BsonArray stages) {
		List<BsonDocument> leading = stages.stream()
			.map(BsonValue::asDocument)
			.takeWhile((stage) -> stage.containsKey("$match") || stage.containsKey("$sort"))
			.toList();
		return new Query(collection.getValue(), stage(leading, "$match"), stage(leading, "$sort"));
	}

	private static BsonDocument stage(List<BsonDocument> stages, String name) {
		return stages.stream()
			.filter((stage) -> stage.containsKey(name))
			.findFirst()
			.map((stage) -> stage.getDocument(name))
			.orElseGet(BsonDocument::new);
	}

	private static BsonDocument document(BsonDocument command, String name) {
		return command.getDocument(name, new BsonDocument());
	}

	private static String shape(BsonValue value) {
		if (value.isDocument()) {
			return value.asDocument()
				.entrySet()
				.stream()
				.map((entry) -> entry.getKey() + ": " + shape(entry.getValue()))
				.collect(Collectors.joining(", ", "{", "}"));
		}
		if (value.isArray() && value.asArray().stream().allMatch(BsonValue::isDocument)) {
			return value.asArray().stream().map(Query::shape).collect(Collectors.joining(", ", "[", "]"));
		}
		return "?";
	}

}
