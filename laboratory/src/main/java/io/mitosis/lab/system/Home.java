package io.mitosis.lab.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder of one system: its data, logs, pid files and the ports it was given.
///
/// Several systems run side by side from one checkout, each in a home of its own.
///
/// @param checkout where the sources are
/// @param folder the absolute path of the home
public record Home(Checkout checkout, Path folder) {

	/// The log of a component or of an instance such as `user-service-1`.
	public Path log(String name) {
		return logs().resolve(name + ".log");
	}

	/// The folder of the logs.
	public Path logs() {
		return this.folder.resolve("logs");
	}

	/// The folder of the pid files.
	public Path run() {
		return this.folder.resolve("run");
	}

	/// The pid file of a component or instance.
	public Path pidFile(String name) {
		return run().resolve(name + ".pid");
	}

	/// What a component keeps across restarts.
	public Path data(String component) {
		return data().resolve(component);
	}

	/// The folder of everything that `reset` forgets.
	public Path data() {
		return this.folder.resolve("data");
	}

	/// The ports of the running system, else of the last one, else the defaults.
	public Ports ports() {
		return Ports.read(portsFile());
	}

	/// The certificate of the gateway, made or not.
	public Certificate certificate() {
		return new Certificate(this.folder.resolve("https"));
	}

	/// Makes these the ports that every later command finds.
	public void remember(Ports ports) {
		try {
			Files.createDirectories(this.folder);
			ports.write(portsFile());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// Makes a later `up` start from the default ports again.
	public void forgetPorts() {
		try {
			Files.deleteIfExists(portsFile());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// The folder that remembers what is broken on purpose, one file for each fault.
	public Path faults() {
		return this.folder.resolve("faults");
	}

	/// The folder that remembers which instances were stopped on purpose.
	public Path stopped() {
		return this.folder.resolve("stopped");
	}

	/// The links of the running system that lead through the proxy of the faults.
	public Links links() {
		return Links.read(linksFile());
	}

	/// Makes these the links that every later start of a service uses.
	public void remember(Links links) {
		links.write(linksFile());
	}

	private Path linksFile() {
		return this.folder.resolve("links");
	}

	private Path portsFile() {
		return this.folder.resolve("ports.properties");
	}

}
