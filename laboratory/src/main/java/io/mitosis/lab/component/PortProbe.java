package io.mitosis.lab.component;

import io.mitosis.lab.process.LocalPort;

/// Ready when a port accepts connections.
///
/// @param port the port
record PortProbe(int port) implements Probe {

	@Override
	public boolean succeeds() {
		return new LocalPort(this.port).answers();
	}

	@Override
	public String description() {
		return "port " + this.port;
	}

}
