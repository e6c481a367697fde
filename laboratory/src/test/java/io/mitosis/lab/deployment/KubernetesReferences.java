package io.mitosis.lab.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/// Names in one object that another one, or another part of it, must have.
///
/// @param secrets whether Secrets are among the objects, not only named
record KubernetesReferences(KubernetesObjects objects, boolean secrets) {

	/// One sentence for each name that leads nowhere.
	List<String> dangling() {
		List<String> dangling = new ArrayList<>();
		for (KubernetesObject workload : this.objects.workloads()) {
			configuration(workload).map((name) -> workload + " needs " + name).forEach(dangling::add);
			ports(workload).map((port) -> workload + " has no port " + port).forEach(dangling::add);
			mounts(workload).map((volume) -> workload + " has no volume " + volume).forEach(dangling::add);
		}
		for (KubernetesObject object : this.objects.all()) {
			new KubernetesTargets(this.objects, object).missing()
				.map((target) -> object + " finds no " + target)
				.forEach(dangling::add);
		}
		return dangling;
	}

	private Stream<String> configuration(KubernetesObject workload) {
		Stream<String> variables = workload.containers()
			.flatMap((container) -> Stream.concat(
					container.path("env")
						.valueStream()
						.map((variable) -> variable.path("valueFrom"))
						.flatMap(this::keys),
					container.path("envFrom")
						.valueStream()
						.flatMap((source) -> whole("ConfigMap", source.path("configMapRef")))));
		Stream<JsonNode> volumes = workload.pod()
			.path("volumes")
			.valueStream()
			.flatMap((volume) -> Stream.concat(Stream.of(volume), volume.at("/projected/sources").valueStream()));
		return Stream.concat(variables, volumes.flatMap((volume) -> volume(workload, volume)));
	}

	private Stream<String> keys(JsonNode from) {
		JsonNode map = from.path("configMapKeyRef");
		JsonNode secret = from.path("secretKeyRef");
		return Stream.concat(map.isMissingNode() ? Stream.of() : absent("ConfigMap", map, map.path("key")),
				secret.isMissingNode() || !this.secrets ? Stream.of() : absent("Secret", secret, secret.path("key")));
	}

	private Stream<String> volume(KubernetesObject workload, JsonNode volume) {
		JsonNode map = volume.path("configMap");
		JsonNode claim = volume.path("persistentVolumeClaim");
		Stream<String> items = map.path("items")
			.valueStream()
			.flatMap((item) -> absent("ConfigMap", map, item.path("key")));
		Stream<String> claims = claim.isMissingNode()
				|| this.objects.has("PersistentVolumeClaim", claim.path("claimName").asString("")) ? Stream.of()
						: Stream.of("PersistentVolumeClaim/" + claim.path("claimName").asString(""));
		return Stream.of(whole("ConfigMap", map), items, claims).flatMap((names) -> names);
	}

	private Stream<String> whole(String kind, JsonNode reference) {
		String name = reference.path("name").asString("");
		return reference.isMissingNode() || this.objects.has(kind, name) ? Stream.of() : Stream.of(kind + "/" + name);
	}

	private Stream<String> absent(String kind, JsonNode reference, JsonNode key) {
		String name = reference.path("name").asString("");
		boolean there = this.objects.all()
			.stream()
			.anyMatch((object) -> object.is(kind, name) && object.json().path("data").has(key.asString("")));
		return there ? Stream.of() : Stream.of(kind + "/" + name + ":" + key.asString(""));
	}

	private static Stream<String> ports(KubernetesObject workload) {
		return workload.containers()
			.flatMap((container) -> Stream.of("startupProbe", "livenessProbe", "readinessProbe")
				.flatMap((probe) -> Stream.of("httpGet", "tcpSocket")
					.map((action) -> container.path(probe).path(action).path("port")))
				.filter((port) -> !port.isMissingNode())
				.map((port) -> port.asString(""))
				.filter((port) -> !KubernetesTargets.portNames(container).contains(port)));
	}

	private static Stream<String> mounts(KubernetesObject workload) {
		List<String> volumes = Stream
			.concat(workload.pod().path("volumes").valueStream().map((volume) -> volume.path("name")),
					workload.json()
						.at("/spec/volumeClaimTemplates")
						.valueStream()
						.map((claim) -> claim.at("/metadata/name")))
			.map((name) -> name.asString(""))
			.toList();
		return workload.containers()
			.flatMap((container) -> container.path("volumeMounts").valueStream())
			.map((mount) -> mount.path("name").asString(""))
			.filter((name) -> !volumes.contains(name));
	}

}
