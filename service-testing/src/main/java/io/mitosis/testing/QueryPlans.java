package io.mitosis.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import org.bson.BsonDocument;
import org.bson.BsonValue;

import static org.assertj.core.api.Assumptions.assumeThat;

/// Asks a real server how it would answer the queries that were seen in the tests so far.
///
/// A plan is judged by the name of its index. An index on the id serves only who asks by it: it is also what DocumentDB
/// names for a query without any index.
public final class QueryPlans {

	private static final String ID_INDEX = "_id_";

	private final MongoDatabase database;

	private QueryPlans(MongoDatabase database) {
		this.database = database;
	}

	/// Skips the test where nothing can explain a query: the stand-in cannot.
	/// @param database whose indexes are used
	public static QueryPlans on(MongoDatabase database) {
		assumeThat(canExplain(database))
			.as("Plans are explained by MongoDB or DocumentDB only; name one by MONGODB_URI")
			.isTrue();
		return new QueryPlans(database);
	}

	/// What was seen, as sentences without values.
	public Set<String> queries() {
		return Queries.seen().stream().map(Query::shape).collect(Collectors.toSet());
	}

	/// The queries that no index serves, and the indexes that their plans name instead.
	public Map<String, Set<String>> unserved() {
		Map<String, Set<String>> unserved = new TreeMap<>();
		for (Query query : Queries.seen()) {
			Set<String> indexes = query.isWholeList() ? ordering(query) : planned(query);
			if (!query.isById() && indexes.stream().allMatch(ID_INDEX::equals)) {
				unserved.put(query.shape(), indexes);
			}
		}
		return unserved;
	}

	private Set<String> planned(Query query) {
		BsonDocument plan = this.database.runCommand(query.explain(), BsonDocument.class);
		return named(plan, "indexName").collect(Collectors.toSet());
	}

	/// The indexes that are in a list's order. DocumentDB has no plan that uses one for
	/// its order alone.
	private Set<String> ordering(Query query) {
		return this.database.getCollection(query.collection(), BsonDocument.class)
			.listIndexes(BsonDocument.class)
			.into(new ArrayList<>())
			.stream()
			.filter((index) -> orders(index.getDocument("key"), query.sort()))
			.map((index) -> index.getString("name").getValue())
			.collect(Collectors.toSet());
	}

	private static boolean orders(BsonDocument key, BsonDocument sort) {
		List<String> start = key.keySet().stream().limit(sort.size()).toList();
		return start.equals(List.copyOf(sort.keySet())) && sort.entrySet()
			.stream()
			.allMatch((entry) -> key.getNumber(entry.getKey()).intValue() == entry.getValue().asNumber().intValue());
	}

	private static Stream<String> named(BsonValue value, String field) {
		if (value.isArray()) {
			return value.asArray().stream().flatMap((element) -> named(element, field));
		}
		if (!value.isDocument()) {
			return Stream.empty();
		}
		return value.asDocument()
			.entrySet()
			.stream()
			.filter((entry) -> !entry.getKey().equals("rejectedPlans"))
			.flatMap((entry) -> entry.getKey().equals(field) ? Stream.of(entry.getValue().asString().getValue())
					: named(entry.getValue(), field));
	}

	private static boolean canExplain(MongoDatabase database) {
		try {
			database.runCommand(new Query("any", new BsonDocument(), new BsonDocument()).explain());
			return true;
		}
		catch (MongoException ex) {
			return false;
		}
	}

}
