package io.mitosis.lab.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The port numbers of one system.
///
/// @param moved those that differ from their defaults
/// @param https whether the gateway's port speaks TLS, and nothing else
public record Ports(Map<Port, Integer> moved, boolean https) {

	private static final String HTTPS = "https";

	private static final String PUBLISHED = "MITOSIS_PORT_";

	private static final int LARGEST = 65_535;

	/// Ports that are all where the documentation says.
	public static final Ports DEFAULTS = new Ports(Map.of());

	public Ports {
		moved = Map.copyOf(moved);
	}

	/// Ports without TLS.
	public Ports(Map<Port, Integer> moved) {
		this(moved, false);
	}

	/// The number of a port.
	public int of(Port port) {
		return this.moved.getOrDefault(port, port.standard());
	}

	/// The numbers of all.
	public Set<Integer> numbers() {
		return Stream.of(Port.values()).map(this::of).collect(Collectors.toSet());
	}

	/// These ports with others in the place of some.
	public Ports with(Map<Port, Integer> others) {
		Map<Port, Integer> all = new EnumMap<>(Port.class);
		all.putAll(this.moved);
		all.putAll(others);
		return new Ports(all, this.https);
	}

	/// These ports, the gateway's with TLS or without.
	public Ports https(boolean https) {
		return new Ports(this.moved, https);
	}

	/// The ports that Compose publishes: `MITOSIS_PORT_GATEWAY` moves the gateway's, and
	/// so on.
	static Ports published(Settings settings) {
		Map<Port, Integer> moved = new EnumMap<>(Port.class);
		for (Port port : Port.values()) {
			settings.find(PUBLISHED + port.name()).ifPresent((number) -> moved.put(port, number(port, number)));
		}
		return new Ports(moved);
	}

	private static int number(Port port, String number) {
		if (!number.matches("[1-9]\\d{0,4}") || Integer.parseInt(number) > LARGEST) {
			throw new LabException("%s%s is no port: %s".formatted(PUBLISHED, port.name(), number));
		}
		return Integer.parseInt(number);
	}

	static Ports read(Path file) {
		if (!Files.exists(file)) {
			return DEFAULTS;
		}
		Properties lines = new Properties();
		try (var reader = Files.newBufferedReader(file)) {
			lines.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		boolean https = Boolean.parseBoolean(String.valueOf(lines.remove(HTTPS)));
		Map<Port, Integer> ports = new EnumMap<>(Port.class);
		lines.forEach((name, number) -> ports.put(Port.of(name.toString()), Integer.valueOf(number.toString())));
		return new Ports(ports, https);
	}

	void write(Path file) throws IOException {
		StringBuilder lines = new StringBuilder();
		for (Port port : Port.values()) {
			lines.append(port.label()).append('=').append(of(port)).append('\n');
		}
		lines.append(HTTPS).append('=').append(this.https).append('\n');
		Files.writeString(file, lines);
	}

}
