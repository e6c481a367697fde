package io.mitosis.lab.fault;

import java.util.Map;

import io.mitosis.lab.component.Components;
import io.mitosis.lab.fault.Fault.Away;
import io.mitosis.lab.fault.Fault.OnLinks;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.Settings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CatalogueTests {

	private final Catalogue plain = new Catalogue(Components.of(new Settings(Map.of())), false);

	private final Catalogue proxied = new Catalogue(Components.of(new Settings(Map.of())).withFaults(), true);

	@Test
	void hasAFaultForEveryDependencyAndService() {
		assertThat(this.plain.all()).extracting(Fault::name)
			.contains("kafka-away", "kafka-slow", "mongo-away", "mongo-frozen", "mongo-slow", "keycloak-away",
					"keycloak-slow", "mail-away", "mail-slow", "provider-away", "provider-slow", "discovery-away",
					"poison", "partition-billing-service-provider", "user-service-frozen", "gateway-away")
			.doesNotHaveDuplicates();
	}

	@Test
	void understandsAMistypedName() {
		assertThatExceptionOfType(LabException.class).isThrownBy(() -> this.plain.named("kafka-awya"))
			.withMessage("No fault is called 'kafka-awya'; did you mean kafka-away?");
		assertThatExceptionOfType(LabException.class).isThrownBy(() -> this.plain.named("earthquake"))
			.withMessage("No fault is called 'earthquake'; ./lab break lists them");
	}

	@Test
	void slowsAndCutsLinksOnlyWhereTheProxyIsInBetween() {
		assertThat(this.plain.isPossible(this.plain.named("kafka-slow"))).isFalse();
		assertThat(this.plain.isPossible(this.plain.named("kafka-away"))).isTrue();
		assertThat(this.proxied.isPossible(this.proxied.named("kafka-slow"))).isTrue();
	}

	@Test
	void sparesWhatWouldForgetItsMailsAndCharges() {
		assertThat(this.plain.named("provider-away")).isInstanceOf(Away.class);
		assertThat(this.proxied.named("provider-away")).isInstanceOf(OnLinks.class);
		assertThat(this.proxied.named("mail-away")).isInstanceOf(OnLinks.class);
		assertThat(this.proxied.named("kafka-away")).isInstanceOf(Away.class);
	}

	@Test
	void breaksAForeignDatabaseByItsLinks() {
		Settings foreign = new Settings(Map.of("MONGODB_URI", "mongodb://db.example.com/"));

		Catalogue catalogue = new Catalogue(Components.of(foreign), true);

		assertThat(catalogue.named("mongo-away")).isInstanceOf(OnLinks.class);
		assertThat(catalogue.named("mongo-frozen")).isInstanceOf(OnLinks.class);
	}

}
