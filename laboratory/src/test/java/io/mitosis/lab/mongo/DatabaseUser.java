package io.mitosis.lab.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Somebody who may use one database, or, as root, every one.
///
/// @param name unique within the database
/// @param database where it was created, which is the one that it may use
/// @param password in plain text, for this is a stand-in
record DatabaseUser(String name, String database, String password) {

	private static final String ADMIN = "admin";

	/// Those whom MongoDB's image and `mongodb/users.js` create from the same variables;
	/// none without a root user.
	static List<DatabaseUser> of(Map<String, String> environment) {
		List<DatabaseUser> users = new ArrayList<>();
		String root = environment.get("MONGO_INITDB_ROOT_USERNAME");
		if (root != null) {
			users.add(new DatabaseUser(root, ADMIN, value(environment, "MONGO_INITDB_ROOT_PASSWORD")));
			users.add(service("user-service", "users", environment));
			users.add(service("billing-service", "billing", environment));
			users.add(service("notification-service", "notifications", environment));
		}
		return users;
	}

	private static DatabaseUser service(String name, String database, Map<String, String> environment) {
		String variable = "MITOSIS_MONGODB_%s_PASSWORD".formatted(name.toUpperCase(Locale.ROOT)).replace('-', '_');
		return new DatabaseUser(name, database, value(environment, variable));
	}

	private static String value(Map<String, String> environment, String variable) {
		String value = environment.get(variable);
		if (value == null || value.isEmpty()) {
			throw new IllegalStateException(variable + " is not set: see .env.example");
		}
		return value;
	}

	boolean mayUse(String someDatabase) {
		return this.database.equals(ADMIN) || this.database.equals(someDatabase);
	}

}
