package io.mitosis.lab.deployment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mitosis.lab.system.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/// What the public images of others demand, in Compose and on Kubernetes alike; stand-ins may forgive it.
class OthersImagesTests {

	private static final Pattern HEAP = Pattern.compile("-Xmx(\\d+)m");

	private static final Pattern TEMPORARY = Pattern.compile("^(/[^:]*).*");

	private static final Pattern VOLUME = Pattern.compile("^[a-z]+:(/.*)$");

	@ParameterizedTest
	@CsvSource(
			textBlock = """
					mongodb,    999,   /data/db /data/configdb /tmp
					kafka,      1000,  /opt/kafka/config /opt/kafka/logs /var/lib/kafka/data /etc/kafka/secrets /mnt/shared/config /tmp
					keycloak,   1000,  /opt/keycloak/data/h2 /opt/keycloak/data/tmp /tmp
					mail,       10001, /tmp
					payments,   10001, /tmp
					prometheus, 65534, /prometheus /tmp
					grafana,    472,   /var/lib/grafana /tmp
					""")
	void mayWriteWhereTheyMust(String name, int user, String folders) {
		List<String> needed = List.of(folders.split(" "));
		JsonNode pod = workload(name).pod();

		assertThat(writableInCompose(service(name))).containsAll(needed);
		assertThat(writableOnKubernetes(pod)).containsAll(needed);
		assertThat(pod.at("/securityContext/runAsUser").asInt(0)).isEqualTo(user);
		assertThat(service(name).settings().getOrDefault("user", user).toString()).matches(user + "(:\\d+)?");
	}

	/// The true images have nothing else: no shell in some, no curl in most.
	@ParameterizedTest
	@CsvSource({ "mongodb, bash", "kafka, bash", "keycloak, bash", "mail, /mailpit", "payments, curl",
			"prometheus, wget", "grafana, wget", "loki, /busybox/wget", "alloy, bash" })
	void areAskedForTheirHealthByWhatIsInThem(String name, String program) {
		Map<String, Object> check = Compose.map(service(name).settings().get("healthcheck"));

		assertThat(Compose.list(check.get("test"))).startsWith("CMD", program);
	}

	/// MongoDB 8.0 crashes on Linux 6.19 to 7.0.13 with what its image sets
	/// (SERVER-121912).
	@Test
	void tellMongoDbToLeaveRestartableSequencesToGlibc() {
		assertThat(service("mongodb").variable("GLIBC_TUNABLES")).isEqualTo("glibc.pthread.rseq=1");
		assertThat(onKubernetes("mongodb").get("GLIBC_TUNABLES")).isEqualTo("glibc.pthread.rseq=1");
	}

	/// They would fill the memory of the container, or the disk of the node.
	@Test
	void letKafkaWriteNoLogsOfItsCollector() {
		assertThat(service("kafka").variable("EXTRA_ARGS")).doesNotContain("-loggc").contains("-name");
		assertThat(onKubernetes("kafka").get("EXTRA_ARGS")).isEqualTo(service("kafka").variable("EXTRA_ARGS"));
	}

	/// Beside its heap Keycloak needs 260 MB under logins, and a Go program little.
	@Test
	void haveRoomBesideTheirHeap() {
		int keycloak = heap(SourceFile.text(Checkout.here().resolve("keycloak/Dockerfile")));

		assertThat(keycloak).isLessThan(memory("keycloak") - 280).isLessThan(service("keycloak").memory() - 280);
		assertThat(heap(service("kafka").variable("KAFKA_HEAP_OPTS"))).isLessThan(service("kafka").memory() - 200);
		assertThat(heap(String.valueOf(onKubernetes("kafka").get("KAFKA_HEAP_OPTS"))))
			.isLessThan(memory("kafka") - 200);
		assertThat(mebibytes(service("grafana").variable("GOMEMLIMIT"))).isLessThan(service("grafana").memory() - 60);
		assertThat(mebibytes(String.valueOf(onKubernetes("grafana").get("GOMEMLIMIT"))))
			.isLessThan(memory("grafana") - 60);
	}

	private static Set<String> writableInCompose(ComposeService service) {
		return Stream
			.concat(service.texts("tmpfs").stream().map((path) -> TEMPORARY.matcher(path)),
					service.texts("volumes").stream().map((volume) -> VOLUME.matcher(volume)))
			.filter((found) -> found.matches())
			.map((found) -> found.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> writableOnKubernetes(JsonNode pod) {
		return pod.at("/containers/0/volumeMounts")
			.valueStream()
			.filter((mount) -> !mount.path("readOnly").asBoolean(false))
			.map((mount) -> mount.path("mountPath").asString(""))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/// Those of the container, and of the file of which its ConfigMap is made.
	private static Map<String, String> onKubernetes(String name) {
		Map<String, String> variables = workload(name).containers()
			.flatMap((container) -> container.path("env").valueStream())
			.collect(Collectors.toMap((variable) -> variable.path("name").asString(""),
					(variable) -> variable.path("value").asString("")));
		Stream.of("infrastructure", "base")
			.map((folder) -> KubernetesObjects.FOLDER.resolve(folder).resolve(name + ".env"))
			.filter((file) -> file.toFile().exists())
			.forEach((file) -> variables.putAll(KubernetesSources.variables(file)));
		return variables;
	}

	private static int memory(String name) {
		return Math
			.toIntExact(KubernetesQuantity.mebibytes(workload(name).pod().at("/containers/0/resources/limits/memory")));
	}

	private static int heap(String options) {
		return Arrays.stream(options.split("\\s"))
			.map((option) -> HEAP.matcher(option.replace("\"", "")))
			.filter((found) -> found.matches())
			.mapToInt((found) -> Integer.parseInt(found.group(1)))
			.findFirst()
			.orElseThrow();
	}

	private static int mebibytes(String amount) {
		return Integer.parseInt(amount.replace("MiB", ""));
	}

	private static ComposeService service(String name) {
		return Compose.services().filter((service) -> service.name().equals(name)).findFirst().orElseThrow();
	}

	private static KubernetesObject workload(String name) {
		return KubernetesObjects.asWritten()
			.workloads()
			.stream()
			.filter((object) -> object.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

}
