package io.mitosis.lab.process;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;

/// Memory, in MiB.
public final class Memory {

	private static final long MIB = 1024 * 1024;

	private Memory() {
	}

	/// What a process holds resident; 0 when nobody knows.
	public static long residentOf(ProcessId process) {
		Path status = Path.of("/proc/%d/status".formatted(process.pid()));
		return (Files.exists(status) ? fromProc(status)
				: kib(Output.of("ps", "-o", "rss=", "-p", String.valueOf(process.pid())).stream())) / 1024;
	}

	/// What the machine has.
	public static long total() {
		return machine().getTotalMemorySize() / MIB;
	}

	/// What new processes may take without swapping.
	public static long available() {
		Path meminfo = Path.of("/proc/meminfo");
		return Files.exists(meminfo) ? field(meminfo, "MemAvailable:") / 1024 : machine().getFreeMemorySize() / MIB;
	}

	private static long fromProc(Path status) {
		return field(status, "VmRSS:");
	}

	private static long field(Path file, String name) {
		try (Stream<String> lines = Files.lines(file)) {
			return kib(lines.filter((line) -> line.startsWith(name)).map((line) -> line.substring(name.length())));
		}
		catch (IOException ex) {
			return 0;
		}
	}

	private static long kib(Stream<String> lines) {
		return lines.map((line) -> line.replaceAll("\\D", ""))
			.filter((digits) -> !digits.isEmpty())
			.mapToLong(Long::parseLong)
			.findFirst()
			.orElse(0);
	}

	private static OperatingSystemMXBean machine() {
		return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
	}

}
