package io.mitosis.lab.running;

import java.util.Optional;

import io.mitosis.lab.process.LocalPort;
import io.mitosis.lab.process.PortHolder;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.Port;

/// Somebody else has a port that the system needs.
final class BusyPortException extends LabException {

	BusyPortException(Port port, LocalPort local, Optional<PortHolder> holder) {
		super("Port %d (%s) is taken by %s: end it, or choose another with ./lab up --port %s=%d (or --free-ports)"
			.formatted(local.number(), port.label(),
					holder.map(PortHolder::toString).orElse("a process that this user may not see"), port.label(),
					local.number() + 10_000));
	}

}
