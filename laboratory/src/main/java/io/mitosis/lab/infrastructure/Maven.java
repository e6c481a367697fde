package io.mitosis.lab.infrastructure;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.mitosis.lab.process.Child;
import io.mitosis.lab.system.Checkout;
import io.mitosis.lab.system.LabException;

/// Runs the checkout's own `mvnw`.
///
/// @param checkout whose wrapper runs
/// @param log the file that gets what Maven says
public record Maven(Checkout checkout, Path log) {

	/// Runs Maven in the checkout, quietly.
	///
	/// @throws LabException when it fails
	public void run(String what, List<String> arguments) {
		String wrapper = (File.separatorChar == '\\') ? "mvnw.cmd" : "mvnw";
		List<String> command = new ArrayList<>(List.of(this.checkout.resolve(wrapper).toString(), "-q", "-B"));
		command.addAll(arguments);
		if (run(command) != 0) {
			throw new LabException("%s failed: %s%nMaven's log: %s".formatted(what, firstError(), this.log));
		}
	}

	private int run(List<String> command) {
		try {
			Files.createDirectories(this.log.getParent());
			ProcessBuilder builder = new ProcessBuilder(command).directory(this.checkout.root().toFile())
				.redirectErrorStream(true)
				.redirectOutput(Redirect.to(this.log.toFile()));
			builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
			Process maven = builder.start();
			maven.getOutputStream().close();
			return new Child(maven).await();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String firstError() {
		try {
			return Files.readAllLines(this.log)
				.stream()
				.filter((line) -> line.contains("[ERROR]"))
				.findFirst()
				.orElse("it gives no reason");
		}
		catch (IOException ex) {
			return "it left no log";
		}
	}

}
