package io.mitosis.testing.containers;

import java.time.Duration;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.MountableFile;

/// A container of the image and with the command that Compose has for a service.
final class ComposedContainer extends GenericContainer<ComposedContainer> {

	/// A machine may be busy, and Keycloak reads its realm at the first start.
	static final Duration PATIENCE = Duration.ofMinutes(6);

	private static final String OURS = "mitosis/";

	private final ComposeFile compose;

	ComposedContainer(String service) {
		this(ComposeFile.here(), service);
	}

	private ComposedContainer(ComposeFile compose, String service) {
		super(compose.image(service));
		this.compose = compose;
		withCommand(compose.command(service).toArray(String[]::new));
		if (compose.image(service).getUnversionedPart().startsWith(OURS)) {
			withImagePullPolicy((image) -> false); // it is built here, and no registry
													// has it
		}
	}

	/// Ready when a path answers 200.
	ComposedContainer whenAnswered(String path, int port) {
		return waitingFor(Wait.forHttp(path).forPort(port).withStartupTimeout(PATIENCE));
	}

	/// With a file or a folder of this checkout in it.
	ComposedContainer with(String path, String target) {
		return withCopyFileToContainer(MountableFile.forHostPath(this.compose.resolve(path), 0755), target);
	}

	/// Where a port of it can be reached, as `host:port`.
	String address(int port) {
		return getHost() + ":" + getMappedPort(port);
	}

}
