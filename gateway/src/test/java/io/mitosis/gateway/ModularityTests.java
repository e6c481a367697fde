package io.mitosis.gateway;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

	private static final ApplicationModules FEATURES = ApplicationModules.of(GatewayApplication.class);

	@Test
	void featuresDependOnEachOtherInOneDirection() {
		FEATURES.verify();
	}

	@Test
	void featuresAreDrawn() {
		new Documenter(FEATURES).writeModulesAsPlantUml();
	}

}
