package io.mitosis.lab.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mitosis.lab.system.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

class KustomizeTests {

	@Test
	void buildsWhatTheSchemasOfKubernetesAllow(@TempDir Path temporary) throws IOException {
		String kind = Kustomize.text("overlays/kind");
		String production = Kustomize.text("overlays/production");
		Optional<Path> validator = Kustomize.find("kubernetes-validate");
		assumeThat(validator)
			.as("Skipped: kubernetes-validate is not on the PATH (pip install kubernetes-validate==1.37.0); "
					+ "nobody has held the manifests against the schemas")
			.isPresent();
		Path manifest = Files.writeString(temporary.resolve("manifest.yaml"), kind + "\n---\n" + production);

		String verdict = Kustomize
			.run(List.of(validator.orElseThrow().toString(), "--strict", "-k", "1.36", manifest.toString()));

		assertThat(verdict.lines().filter((line) -> line.contains("passed for resource")))
			.hasSameSizeAs(KubernetesObjects.read(Files.readString(manifest)).all());
	}

	/// Neither a password that everybody knows, nor the realm with its people, nor where
	/// a
	/// laptop has things.
	@Test
	void keepsEverythingOfTheDevelopersOutOfProduction() {
		String production = withoutPagesForPeople("overlays/production");
		Stream<String> values = KubernetesSources.developmentValues()
			.values()
			.stream()
			.flatMap((value) -> Stream.of(value, KubernetesSources.base64(value)));

		assertThat(withoutPagesForPeople("overlays/kind")).contains("localhost:8080", "mitosis-realm.json", "wiremock",
				"DUNNING", "\"Secret\"", KubernetesSources.base64("dev-only-admin"));
		assertThat(Stream.concat(values,
				Stream.of("localhost:8080", "mitosis-realm.json", "wiremock", "DUNNING", "mailpit", "\"Secret\"",
						"dev-only", "@mitosis.test")))
			.isNotEmpty()
			.allSatisfy((word) -> assertThat(production.contains(word)).as(word).isFalse());
	}

	/// Runbooks and dashboards show examples and links of a laptop everywhere.
	private static String withoutPagesForPeople(String overlay) {
		return Kustomize.build(overlay)
			.all()
			.stream()
			.filter((object) -> !object.name().startsWith("runbooks") && !object.name().startsWith("dashboard-"))
			.map((object) -> object.json().toString())
			.collect(Collectors.joining());
	}

	/// In a public registry somebody else may have the names of our images.
	@ParameterizedTest
	@CsvSource({ "overlays/kind, Never", "overlays/production, IfNotPresent" })
	void pullsOursInProductionOnly(String overlay, String policy) {
		assertThat(Kustomize.build(overlay).workloads()).flatExtracting((workload) -> workload.containers().toList())
			.filteredOn((container) -> container.path("image").asString("").contains("mitosis/"))
			.hasSizeGreaterThanOrEqualTo(5)
			.allMatch((container) -> container.path("imagePullPolicy").asString("").equals(policy));
	}

	@Test
	void runsThreeOfEachOfOursInProduction() {
		KubernetesObjects objects = Kustomize.build("overlays/production");

		assertThat(objects.of("HorizontalPodAutoscaler")).hasSize(4)
			.allMatch((scaler) -> scaler.json().at("/spec/minReplicas").asInt() == 3);
		assertThat(objects.of("StatefulSet")).singleElement()
			.matches((discovery) -> discovery.json().at("/spec/replicas").asInt() == 3);
		assertThat(objects.of("Ingress")).allMatch((ingress) -> !ingress.json().at("/spec/tls").isEmpty());
	}

	@Test
	void needsOnlySecretsThatTheOwnerIsToldOf() {
		String readme = SourceFile.text(Checkout.here().resolve("k8s/overlays/production/README.md"));

		assertThat(Kustomize.build("overlays/production").workloads()).allSatisfy((workload) -> workload.containers()
			.flatMap((container) -> container.path("env").valueStream())
			.map((variable) -> variable.at("/valueFrom/secretKeyRef"))
			.filter((secret) -> !secret.isMissingNode())
			.forEach((secret) -> assertThat(readme).containsPattern(
					"\\| `%s` \\|.*`%s`".formatted(secret.path("name").asString(), secret.path("key").asString()))));
	}

}
