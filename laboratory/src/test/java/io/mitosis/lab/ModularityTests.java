package io.mitosis.lab;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ModularityTests {

	@Test
	void packagesDependOnEachOtherInOneDirection() {
		JavaClasses laboratory = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackagesOf(Lab.class);

		slices().matching("io.mitosis.lab.(*)..").should().beFreeOfCycles().check(laboratory);
	}

}
