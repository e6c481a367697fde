package io.mitosis.user;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

	private static final ApplicationModules FEATURES = ApplicationModules.of(UserServiceApplication.class);

	@Test
	void featuresDependOnEachOtherInOneDirection() {
		FEATURES.verify();
	}

	@Test
	void featuresAreDrawn() {
		new Documenter(FEATURES).writeModulesAsPlantUml();
	}

}
