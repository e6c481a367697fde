package io.mitosis.lab.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.mitosis.lab.component.Component;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.running.LogTail;
import io.mitosis.lab.system.LabException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints the end of a log.
@Command(name = "logs", description = "Print the end of a component's log")
public final class LogsCommand implements Runnable {

	@Mixin
	private final Session session = new Session();

	@Parameters(paramLabel = "NAME", description = "a component or an instance, such as user-service-2")
	private String name = "";

	@Option(names = { "-f", "--follow" }, description = "print what is added, too")
	private boolean follow;

	@Option(names = { "-n", "--lines" }, description = "how many lines (default: ${DEFAULT-VALUE})")
	private int lines = 40;

	@Override
	public void run() {
		Path log = log();
		PrintWriter out = this.session.out();
		out.println(LogTail.of(log, this.lines));
		out.flush();
		if (this.follow) {
			follow(log, out);
		}
	}

	private Path log() {
		Component component = this.session.running().component(this.name);
		String instance = this.name;
		if (component.replicates() && this.name.equals(component.name())) {
			instance = this.name + "-1";
			this.session.remark("(%s, the first of them)".formatted(instance));
		}
		Path log = this.session.home().log(instance);
		if (!Files.exists(log)) {
			throw new LabException(
					"%s has no log yet: it was never started in %s".formatted(instance, this.session.home().folder()));
		}
		return log;
	}

	private static void follow(Path log, PrintWriter out) {
		try {
			long position = Files.size(log);
			while (true) {
				long size = Files.size(log);
				if (size > position) {
					out.print(read(log, position, size));
					out.flush();
				}
				position = size;
				Pause.of(Duration.ofMillis(200));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path log, long from, long to) throws IOException {
		try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
			byte[] bytes = new byte[Math.toIntExact(to - from)];
			file.seek(from);
			file.readFully(bytes);
			return new String(bytes, StandardCharsets.UTF_8);
		}
	}

}
