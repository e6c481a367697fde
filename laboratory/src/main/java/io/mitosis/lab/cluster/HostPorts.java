package io.mitosis.lab.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.mitosis.lab.process.LocalPort;
import io.mitosis.lab.process.PortHolder;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.Port;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The ports of this machine that the cluster's node takes when it is made.
///
/// @param configuration kind's configuration, which names them
record HostPorts(Path configuration) {

	/// Says who has one of them before kind fails over it.
	///
	/// @throws LabException when somebody has
	void check() {
		numbers().stream().map(LocalPort::new).filter(LocalPort::isBusy).findFirst().ifPresent((port) -> {
			throw new LabException(
					"Port %d%s is taken by %s: the cluster needs it; ./lab down or docker compose down frees those of ours"
						.formatted(port.number(), label(port.number()),
								PortHolder.of(port)
									.map(PortHolder::toString)
									.orElse("a process that this user may not see")));
		});
	}

	/// Says that a cluster lacks one: it was made otherwise, and kind cannot add it
	/// later.
	///
	/// @param published what Docker leads to the node, such as
	/// `30080/tcp -> 127.0.0.1:8080`; nothing when it does not tell
	/// @throws LabException when it does
	void require(List<String> published) {
		numbers().stream()
			.filter((number) -> !published.isEmpty())
			.filter((number) -> published.stream().noneMatch((line) -> line.endsWith(":" + number)))
			.findFirst()
			.ifPresent((number) -> {
				throw new LabException(
						"The cluster does not have port %d%s of this machine, so it was not made from k8s/kind.yaml: ./lab kind down removes it with all that is in it"
							.formatted(number, label(number)));
			});
	}

	List<Integer> numbers() {
		try {
			return new YAMLMapper().readTree(Files.readString(this.configuration))
				.path("nodes")
				.valueStream()
				.flatMap((node) -> node.path("extraPortMappings").valueStream())
				.map((mapping) -> mapping.path("hostPort").asInt(0))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String label(int number) {
		return Stream.of(Port.values())
			.filter((port) -> port.standard() == number)
			.map((port) -> " (%s)".formatted(port.label()))
			.findFirst()
			.orElse("");
	}

}
