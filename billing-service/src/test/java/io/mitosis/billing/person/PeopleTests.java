package io.mitosis.billing.person;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.mitosis.testing.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class PeopleTests {

	private final UUID id = UUID.randomUUID();

	@Autowired
	private People people;

	@Test
	void followsWhatIsNewerOnly() {
		this.people.follow(person(PersonStatus.SUSPENDED, 3, "ADMIN", "DUNNING"));
		this.people.follow(person(PersonStatus.ACTIVE, 2));
		this.people.follow(person(PersonStatus.PENDING, 1));

		assertThat(this.people.find(this.id)).hasValue(person(PersonStatus.SUSPENDED, 3, "ADMIN", "DUNNING"));

		this.people.follow(person(PersonStatus.ACTIVE, 4));

		assertThat(this.people.find(this.id)).hasValue(person(PersonStatus.ACTIVE, 4));
	}

	@Test
	void keepsATombstoneForEver() {
		this.people.follow(person(PersonStatus.ACTIVE, 2));
		this.people.bury(this.id);

		this.people.bury(this.id);
		this.people.follow(person(PersonStatus.ACTIVE, 9));

		assertThat(this.people.find(this.id)).get().extracting(Person::status).isEqualTo(PersonStatus.CLOSED);
	}

	@Test
	void buriesWhomItHasNeverSeen() {
		this.people.bury(this.id);

		this.people.follow(person(PersonStatus.PENDING, 1));

		assertThat(this.people.find(this.id)).get().extracting(Person::status).isEqualTo(PersonStatus.CLOSED);
	}

	@Test
	void endsWithTheNewestHoweverManyWriteAtOnce() {
		List<Person> news = IntStream.rangeClosed(1, 20).mapToObj((n) -> person(PersonStatus.ACTIVE, n)).toList();

		try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
			news.forEach((one) -> instances.execute(() -> this.people.follow(one)));
		}

		assertThat(this.people.find(this.id)).hasValue(news.getLast());
	}

	private Person person(PersonStatus status, long sequence, String... causes) {
		return new Person(this.id, status, Set.of(causes), sequence);
	}

}
