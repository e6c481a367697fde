package io.mitosis.user.directory;

import java.util.Optional;
import java.util.UUID;

import io.mitosis.defaults.paging.ListQuery;
import io.mitosis.user.profile.Profile;
import io.mitosis.user.profile.User;
import io.mitosis.user.profile.UserStatus;
import io.mitosis.user.profile.Users;
import io.mitosis.user.standing.UnknownUserException;

import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/// Finds people, newest first.
///
/// Every combination of filters has an index: those of [User] by status and country, or that of the address, which
/// leaves next to nothing to look through. Tombstones have neither country nor address; they are part of the whole list
/// and of that of the CLOSED.
@Repository
class Directory {

	static final String[] FILTERS = { "status", "country", "email" };

	/// Spring Data itself adds the id, upwards, to decide among people of the same
	/// millisecond.
	private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "createdAt");

	private final Users users;

	private final MongoOperations mongo;

	Directory(Users users, MongoOperations mongo) {
		this.users = users;
		this.mongo = mongo;
	}

	/// @throws UnknownUserException when there never was such a person
	User find(UUID id) {
		return this.users.findById(id).orElseThrow(() -> new UnknownUserException(id));
	}

	Window<User> list(ListQuery asked) {
		Query query = new Query().with(NEWEST_FIRST).with(asked.from("createdAt")).limit(asked.limit());
		restrict(query, "status", asked.filter("status", UserStatus::valueOf));
		restrict(query, "profile.country", asked.filter("country", Directory::country));
		restrict(query, "emailKey", asked.filter("email", Profile::emailKey));
		return this.mongo.scroll(query, User.class);
	}

	private static void restrict(Query query, String field, Optional<?> value) {
		value.ifPresent((wanted) -> query.addCriteria(Criteria.where(field).is(wanted)));
	}

	private static String country(String code) {
		if (!Profile.isCountry(code)) {
			throw new IllegalArgumentException(code);
		}
		return code;
	}

}
