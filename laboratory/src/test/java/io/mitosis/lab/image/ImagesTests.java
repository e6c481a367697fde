package io.mitosis.lab.image;

import java.nio.file.Path;
import java.util.List;

import io.mitosis.lab.system.LabException;
import io.mitosis.lab.tool.AMachine;
import io.mitosis.lab.tool.Docker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisabledOnOs(OS.WINDOWS)
class ImagesTests {

	@TempDir
	private Path folder;

	@Test
	void buildsTheJarsOnceAndThenEachImage() {
		AMachine machine = aMachine();

		List<String> built = images(machine).build(Image.named("gateway", "keycloak"), false);

		assertThat(built).containsExactly("mitosis/gateway:1.2.3", "mitosis/keycloak:1.2.3");
		assertThat(machine.calls()).filteredOn((call) -> !call.startsWith("docker version"))
			.satisfiesExactly((maven) -> assertThat(maven).startsWith("mvnw").contains("-pl gateway -am package"),
					(gateway) -> assertThat(gateway).startsWith("docker build")
						.contains("--tag mitosis/gateway:1.2.3", "MODULE=gateway", "JAR=host")
						.endsWith(" ."),
					(keycloak) -> assertThat(keycloak).contains("--tag mitosis/keycloak:1.2.3").endsWith(" keycloak"));
	}

	@Test
	void buildsASecondOneWithACacheForThoseOfOurCode() {
		AMachine machine = aMachine();

		List<String> built = images(machine).build(Image.named("gateway", "keycloak"), true);

		assertThat(built).containsExactly("mitosis/gateway:1.2.3", "mitosis/gateway:1.2.3-aot",
				"mitosis/keycloak:1.2.3");
		assertThat(machine.calls()).filteredOn((call) -> call.contains("--target aot")).hasSize(1);
	}

	@Test
	void buildsAllWhenNoneIsNamed() {
		assertThat(Image.named()).extracting(Image::name)
			.containsExactly("discovery", "gateway", "user-service", "billing-service", "notification-service",
					"keycloak");
	}

	@Test
	void saysWhichImagesThereAre() {
		assertThatExceptionOfType(LabException.class).isThrownBy(() -> Image.named("gatway"))
			.withMessageStartingWith("No image is called 'gatway'; there are discovery, gateway");
	}

	@Test
	void passesOnWhatDockerComplainsAbout() {
		AMachine machine = aMachine().fails("docker build *", "step 3\nERROR: no space left on device");

		assertThatExceptionOfType(LabException.class)
			.isThrownBy(() -> images(machine).build(Image.named("gateway"), false))
			.withMessageStartingWith("Docker cannot build mitosis/gateway:1.2.3: ERROR: no space left on device")
			.withMessageEndingWith("image-gateway.log)");
		assertThat(machine.home().log("image-gateway")).content().contains("step 3");
	}

	@Test
	void saysHowToGetADockerThatIsMissingOrAsleep() {
		AMachine without = new AMachine(this.folder.resolve("without"));
		AMachine asleep = new AMachine(this.folder.resolve("asleep"), "docker").fails("docker version*",
				"Cannot connect to the Docker daemon");

		assertThatExceptionOfType(LabException.class).isThrownBy(() -> Docker.in(without.toolbox()))
			.withMessage("docker is not on the PATH: install it from " + Docker.SOURCE);
		assertThatExceptionOfType(LabException.class).isThrownBy(() -> Docker.in(asleep.toolbox()))
			.withMessageStartingWith("Docker's engine does not answer: start Docker Desktop, or the service docker");
	}

	@Test
	void measuresWhatTravelsWhenOnlyOurCodeChanged() {
		AMachine machine = aMachine().answers("docker image inspect*", "393123456")
			.answers("docker history*", "0\n0\n412345\n0\n91000000\n301000000\n");

		String table = new SizeTable(Docker.in(machine.toolbox())).of(List.of("mitosis/gateway:1.2.3"));

		assertThat(table.lines().skip(1)).singleElement()
			.asString()
			.matches("mitosis/gateway:1.2.3 +393 MB +3 +413 kB");
	}

	private AMachine aMachine() {
		return new AMachine(this.folder, "docker");
	}

	private static Images images(AMachine machine) {
		return new Images(Docker.in(machine.toolbox()), machine.home(), machine);
	}

}
