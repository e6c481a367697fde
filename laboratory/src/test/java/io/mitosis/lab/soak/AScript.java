package io.mitosis.lab.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import io.mitosis.lab.tool.Tool;

/// A shell script that plays a program: it writes down what it is asked, and answers by what the arguments contain.
final class AScript {

	private final Path folder;

	private final Path asked;

	AScript(Path folder, Map<String, String> answers) {
		this.folder = folder;
		this.asked = folder.resolve("asked");
		StringBuilder script = new StringBuilder("#!/bin/sh\necho \"$*\" >> asked\ncase \"$*\" in\n");
		answers.forEach((arguments, answer) -> script.append("*'%s'*) %s ;;\n".formatted(arguments, answer)));
		script.append("esac\n");
		try {
			Files.createFile(this.asked);
			Path program = Files.writeString(folder.resolve("program"), script);
			Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Tool tool() {
		return new Tool("program", this.folder.resolve("program"), this.folder, Map.of());
	}

	List<String> asked() {
		try {
			return Files.readAllLines(this.asked);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
