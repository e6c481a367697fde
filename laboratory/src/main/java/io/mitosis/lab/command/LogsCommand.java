package io.mitosis.lab.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.mitosis.lab.component.Component;
import io.mitosis.lab.log.Growth;
import io.mitosis.lab.log.LogReader;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.system.LabException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints the end of a log, or all that was said in one trace.
@Command(name = "logs", description = "Print the end of a component's log, or the lines of one trace over all of them")
public final class LogsCommand implements Runnable {

	@Mixin
	private final Session session = new Session();

	@Parameters(paramLabel = "NAME", arity = "0..1", description = "a component or an instance, such as user-service-2")
	private String name = "";

	@Option(names = { "-f", "--follow" }, description = "print what is added, too")
	private boolean follow;

	@Option(names = { "-n", "--lines" }, description = "how many lines (default: ${DEFAULT-VALUE})")
	private int lines = 40;

	@Option(names = "--trace", paramLabel = "ID",
			description = "what all services said in this trace, by time: the X-Trace-Id of an answer")
	private String trace = "";

	@Option(names = "--json", description = "as it was written, for a machine")
	private boolean json;

	@Override
	public void run() {
		LogReader reader = new LogReader(this.session.isInteractive(), this.json);
		PrintWriter out = this.session.out();
		if (this.name.isEmpty() == this.trace.isEmpty()) {
			throw new LabException("Name one part, or a trace: ./lab logs user-service, ./lab logs --trace ID");
		}
		if (!this.trace.isEmpty()) {
			trace(reader).forEach(out::println);
			out.flush();
			return;
		}
		Path log = log();
		out.println(reader.tail(log, this.lines));
		out.flush();
		if (this.follow) {
			follow(log, reader, out);
		}
	}

	private List<String> trace(LogReader reader) {
		try {
			List<String> said = reader.trace(this.session.home().logs(), this.trace);
			if (said.isEmpty()) {
				throw new LabException("Nobody said anything in the trace %s".formatted(this.trace));
			}
			return said;
		}
		catch (IOException ex) {
			throw new LabException("There are no logs in " + this.session.home().folder());
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

	private static void follow(Path log, LogReader reader, PrintWriter out) {
		try {
			Growth growth = new Growth(log);
			while (true) {
				growth.lines().stream().map(reader::show).forEach(out::println);
				out.flush();
				Pause.of(Duration.ofMillis(200));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
