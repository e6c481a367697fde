package io.mitosis.lab.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The process that listens on a port, as far as this user may know it.
///
/// @param pid its number
/// @param name its program
public record PortHolder(long pid, String name) {

	private static final Path PROC = Path.of("/proc");

	/// Who listens on a port; empty when the operating system does not tell.
	public static Optional<PortHolder> of(LocalPort port) {
		Optional<Long> pid = Files.exists(PROC.resolve("net/tcp")) ? fromProc(port.number()) : fromTools(port.number());
		return pid.map((number) -> new PortHolder(number, nameOf(number)));
	}

	@Override
	public String toString() {
		return "%s (pid %d)".formatted(this.name, this.pid);
	}

	private static String nameOf(long pid) {
		return ProcessHandle.of(pid)
			.flatMap((handle) -> handle.info().command())
			.map((command) -> String.valueOf(Path.of(command).getFileName()))
			.orElse("a process");
	}

	private static Optional<Long> fromProc(int port) {
		Set<String> sockets = Stream.of("tcp", "tcp6")
			.flatMap((table) -> lines(PROC.resolve("net").resolve(table)).stream().skip(1))
			.map((line) -> line.strip().split("\\s+"))
			.filter((fields) -> fields[3].equals("0A") && fields[1].endsWith(":%04X".formatted(port)))
			.map((fields) -> "socket:[" + fields[9] + "]")
			.collect(Collectors.toSet());
		return ProcessHandle.allProcesses().map(ProcessHandle::pid).filter((pid) -> holdsAny(pid, sockets)).findFirst();
	}

	private static boolean holdsAny(long pid, Set<String> sockets) {
		try (Stream<Path> open = Files.list(PROC.resolve(pid + "/fd"))) {
			return open.anyMatch((descriptor) -> sockets.contains(target(descriptor)));
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static String target(Path link) {
		try {
			return Files.readSymbolicLink(link).toString();
		}
		catch (IOException ex) {
			return "";
		}
	}

	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file);
		}
		catch (IOException ex) {
			return List.of();
		}
	}

	private static Optional<Long> fromTools(int port) {
		if (Programs.find("lsof").isPresent()) {
			return Output.of("lsof", "-nP", "-t", "-sTCP:LISTEN", "-iTCP:" + port)
				.stream()
				.map(Long::valueOf)
				.findFirst();
		}
		return Output.of("netstat", "-ano")
			.stream()
			.map((line) -> line.strip().split("\\s+"))
			.filter((fields) -> fields.length == 5 && fields[3].equals("LISTENING") && fields[1].endsWith(":" + port))
			.map((fields) -> Long.valueOf(fields[4]))
			.findFirst();
	}

}
