package io.mitosis.lab.events;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OfPersonTests {

	private final Event opened = Records.event("billing-events", "account.opened.v1", "{}");

	@Test
	void findsAPersonById() {
		assertThat(new OfPerson(Records.INES).test(this.opened)).isTrue();
		assertThat(new OfPerson("b3a9d1f2-7c64-4e0a-8f35-91d7c2e64a05").test(this.opened)).isFalse();
	}

	@Test
	void learnsTheIdBehindAnAddress() {
		OfPerson ines = new OfPerson("Ines@example.com");

		assertThat(ines.test(this.opened)).isFalse();
		assertThat(ines.test(Records.registered("ines@example.com"))).isTrue();
		assertThat(ines.test(this.opened)).isTrue();
	}

	@Test
	void knowsDevelopmentPeopleByFirstName() {
		assertThat(new OfPerson("alice").test(Records.registered("alice@mitosis.test"))).isTrue();
	}

}
