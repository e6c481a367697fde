package io.mitosis.lab.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mitosis.lab.system.Checkout;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What a cluster is told.
record KubernetesObjects(List<KubernetesObject> all) {

	static final Path FOLDER = Checkout.here().resolve("k8s");

	private static final YAMLMapper YAML = new YAMLMapper();

	static KubernetesObjects read(String manifest) {
		List<JsonNode> documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(manifest).readAll();
		return new KubernetesObjects(documents.stream().map(KubernetesObject::new).toList());
	}

	/// The base and the infrastructure as they are written, without kustomize: neither
	/// generated objects nor patches.
	static KubernetesObjects asWritten() {
		return read(Stream.of("base", "infrastructure")
			.flatMap((folder) -> list(FOLDER.resolve(folder)))
			.filter((file) -> file.toString().endsWith(".yaml") && !file.endsWith("kustomization.yaml"))
			.map(SourceFile::text)
			.collect(Collectors.joining("\n---\n")));
	}

	Stream<KubernetesObject> of(String kind) {
		return this.all.stream().filter((object) -> object.kind().equals(kind));
	}

	List<KubernetesObject> workloads() {
		return this.all.stream().filter(KubernetesObject::runsPods).toList();
	}

	boolean has(String kind, String name) {
		return this.all.stream().anyMatch((object) -> object.is(kind, name));
	}

	static Stream<Path> list(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
