package io.mitosis.lab.soak;

import java.util.List;

import io.mitosis.lab.system.LabException;

/// Whatever keeps the parts of a system running: `./lab` itself, Docker Compose or Kubernetes.
public interface Orchestrator {

	/// The services that Compose and Kubernetes run for people.
	List<String> SERVICES = List.of("gateway", "user-service", "billing-service", "notification-service");

	/// Those that serve people, and can be killed.
	List<String> services();

	/// Whether it serves people now.
	boolean isUp(String name);

	/// Whether it is dead and stays so unless it is started.
	boolean isDown(String name);

	/// Ends one as a power cut does.
	void kill(String name);

	/// Lets it run again after its death, and waits until it is up.
	///
	/// @throws LabException when it does not come up
	void start(String name);

	/// Everything that can be restarted, infrastructure too.
	List<String> parts();

	/// Ends one in good order and waits until it is up again.
	///
	/// @throws LabException when it does not come up
	void restart(String name);

}
