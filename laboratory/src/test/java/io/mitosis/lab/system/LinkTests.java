package io.mitosis.lab.system;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LinkTests {

	private static final Link MONGODB = link("mongodb", "localhost:27017");

	@TempDir
	private Path folder;

	@Test
	void leadsAnAddressThroughTheProxy() {
		assertThat(MONGODB.through("mongodb://localhost:27017/?w=majority"))
			.isEqualTo("mongodb://localhost:4/?w=majority");
		assertThat(MONGODB.through("mongodb://app:app@localhost:27017")).isEqualTo("mongodb://app:app@localhost:4");
		assertThat(link("mongodb", "db").through("mongodb://db/?appName=db"))
			.isEqualTo("mongodb://localhost:4/?appName=db");
		assertThat(link("kafka", "localhost:9092").through("localhost:9092")).isEqualTo("localhost:4");
		assertThat(link("keycloak", "localhost:8180").through("http://localhost:8180/auth"))
			.isEqualTo("http://localhost:4/auth");
	}

	@Test
	void leavesAnAddressThatNoLinkLeadsTo() {
		Links links = new Links(List.of(MONGODB));

		assertThat(links.through("user-service", "mongodb", "mongodb://localhost:27017")).endsWith(":4");
		assertThat(links.through("gateway", "mongodb", "mongodb://localhost:27017")).endsWith(":27017");
		assertThat(Links.NONE.through("user-service", "mongodb", "mongodb://localhost:27017")).endsWith(":27017");
	}

	@Test
	void areRememberedInTheHome() {
		Home home = new Home(new Checkout(this.folder), this.folder.resolve("home"));
		assertThat(home.links().isEmpty()).isTrue();

		home.remember(new Links(List.of(MONGODB)));

		assertThat(home.links().all()).containsExactly(MONGODB);
		assertThat(home.links().to("mongodb")).hasSize(1);
		assertThat(home.links().to("kafka")).isEmpty();
	}

	private static Link link(String dependency, String address) {
		return new Link("user-service", dependency, 4, address, "127.0.0.1:5");
	}

}
