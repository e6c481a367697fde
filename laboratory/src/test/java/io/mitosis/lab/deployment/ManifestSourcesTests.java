package io.mitosis.lab.deployment;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mitosis.lab.system.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Holds the manifests against the files that they repeat, without any tool.
class ManifestSourcesTests {

	private static final Checkout HERE = Checkout.here();

	private static final Path KIND = KubernetesObjects.FOLDER.resolve("overlays/kind");

	private static final Pattern IMAGE = Pattern.compile("image: (\\S+)");

	private static final Pattern NODE_PORT = Pattern.compile("nodePort: (\\d+)");

	private static final Pattern MAPPING = Pattern
		.compile("hostPort: (\\d+), containerPort: (\\d+), listenAddress: 127.0.0.1");

	/// A part of an address, such as a password in that of MongoDB, counts, too.
	@Test
	void haveTheDevelopmentValuesOfTheExample() {
		Map<String, String> example = KubernetesSources.developmentValues();

		assertThat(KubernetesObjects.list(KIND.resolve("secrets"))).hasSize(7).allSatisfy((file) -> {
			assertThat(SourceFile.text(file)).startsWith("# Development values");
			KubernetesSources.variables(file).forEach((name, value) -> {
				if (name.equals("MONGODB_URI")) {
					String reader = file.getFileName().toString().replace(".env", "");
					String password = example.get(
							"MITOSIS_MONGODB_%s_PASSWORD".formatted(reader.toUpperCase(Locale.ROOT).replace('-', '_')));
					assertThat(value).startsWith("mongodb://%s:%s@mongodb:27017/".formatted(reader, password));
				}
				else {
					assertThat(value).as(name).isEqualTo(example.get(name));
				}
			});
		});
	}

	@ParameterizedTest
	@CsvSource({ "grafana/dashboards, json", "docs/runbooks, md", "payment-sandbox/mappings, json" })
	void takeEveryFileOfAFolder(String folder, String ending) {
		Path list = HERE.resolve(folder).resolveSibling("kustomization.yaml");

		assertThat(KubernetesObjects.list(HERE.resolve(folder)).map((file) -> file.getFileName().toString()))
			.filteredOn((name) -> name.endsWith(ending))
			.isNotEmpty()
			.allSatisfy((name) -> assertThat(SourceFile.text(list)).contains("/" + name));
	}

	/// Each list of dashboards and stubs stands in a volume, too.
	@Test
	void mountEveryDashboardAndEveryStub() {
		String grafana = SourceFile.text(KubernetesObjects.FOLDER.resolve("base/grafana.yaml"));
		String payments = SourceFile.text(KubernetesObjects.FOLDER.resolve("infrastructure/payments.yaml"));

		assertThat(
				KubernetesObjects.list(HERE.resolve("grafana/dashboards")).map((file) -> file.getFileName().toString()))
			.allSatisfy((name) -> assertThat(grafana).contains("name: dashboard-" + name.replace(".json", " ")));
		assertThat(KubernetesObjects.list(HERE.resolve("payment-sandbox/mappings"))
			.map((file) -> file.getFileName().toString()))
			.allSatisfy((name) -> assertThat(payments).contains("{ key: %1$s, path: mappings/%1$s }".formatted(name)));
	}

	@Test
	void runTheImagesOfDockerCompose() {
		Set<String> compose = Stream.of("system.yml", "monitoring.yml")
			.flatMap((file) -> images(SourceFile.text(HERE.resolve("compose").resolve(file))))
			.collect(Collectors.toSet());

		Set<String> kubernetes = KubernetesObjects.asWritten()
			.workloads()
			.stream()
			.flatMap(KubernetesObject::containers)
			.map((container) -> container.path("image").asString(""))
			.collect(Collectors.toSet());

		assertThat(kubernetes).isEqualTo(compose).hasSize(12);
	}

	@Test
	void leadEachPortOfThisMachineToAService() {
		Map<String, String> mapped = MAPPING.matcher(SourceFile.text(KubernetesObjects.FOLDER.resolve("kind.yaml")))
			.results()
			.collect(Collectors.toMap((found) -> found.group(2), (found) -> found.group(1)));
		List<String> served = Stream.of("node-ports.yaml", "host.yaml")
			.flatMap((file) -> NODE_PORT.matcher(SourceFile.text(KIND.resolve(file))).results())
			.map((found) -> found.group(1))
			.toList();

		assertThat(served).containsExactlyInAnyOrderElementsOf(mapped.keySet());
		assertThat(mapped.values()).containsExactlyInAnyOrder("8080", "8180", "8761", "27017", "9092", "8025", "8190",
				"9090", "3000");
	}

	@Test
	void tellKafkaAndGrafanaWhatDockerComposeTellsThem() {
		String kafka = SourceFile.text(HERE.resolve("compose/system.yml"));
		String grafana = SourceFile.text(HERE.resolve("compose/monitoring.yml"));

		assertThat(KubernetesSources.variables(KubernetesObjects.FOLDER.resolve("infrastructure/kafka.env")).keySet())
			.allSatisfy((name) -> assertThat(kafka).contains(name + ":"));
		assertThat(KubernetesSources.variables(KubernetesObjects.FOLDER.resolve("base/grafana.env")).keySet())
			.allSatisfy((name) -> assertThat(grafana).contains(name + ":"));
	}

	private static Stream<String> images(String text) {
		return IMAGE.matcher(text).results().map((found) -> found.group(1));
	}

}
