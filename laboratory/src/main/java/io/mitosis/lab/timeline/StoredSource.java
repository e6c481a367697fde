package io.mitosis.lab.timeline;

import java.util.stream.Stream;

import io.mitosis.lab.data.Databases;

/// What the services keep of a person.
final class StoredSource implements Source {

	private final Databases databases;

	StoredSource(Databases databases) {
		this.databases = databases;
	}

	@Override
	public Stream<Moment> moments(Subject person) {
		if (person.id().isEmpty()) {
			return Stream.empty();
		}
		return Stream.of(profile(person), account(person), inbox(person)).flatMap((moments) -> moments);
	}

	private Stream<Moment> profile(Subject person) {
		return this.databases.user(person.id())
			.stream()
			.map((user) -> Moment.at(user.createdAt(), "user-service", "profile stored for " + user.email()));
	}

	private Stream<Moment> account(Subject person) {
		return this.databases.accountsOf(person.id())
			.stream()
			.map((account) -> Moment.at(account.openedAt(), "billing-service", "account opened"));
	}

	private Stream<Moment> inbox(Subject person) {
		return this.databases.notificationsOf(person.id())
			.stream()
			.map((message) -> Moment.at(message.createdAt(), "notification-service",
					"\"%s\" put into the inbox".formatted(message.kind())));
	}

}
