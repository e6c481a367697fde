package io.mitosis.lab.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.mitosis.lab.running.Progress;
import io.mitosis.lab.system.Checkout;
import io.mitosis.lab.system.Home;

/// A machine whose programs are scripts: they write down what they are asked and say what a test wants them to.
///
/// The last matching answer wins; what nobody answers succeeds in silence.
public final class AMachine implements Progress {

	private static final String SCRIPT = """
			#!/bin/sh
			echo "${0##*/} $*" >> %1$s/calls
			[ -p /dev/stdin ] && cat > %1$s/input.new && [ -s %1$s/input.new ] && mv %1$s/input.new %1$s/input
			for answer in $(ls -r %1$s/answers); do
				answer=%1$s/answers/$answer
				case "${0##*/} $*" in $(cat $answer/pattern))
					code=$(cat $answer/code)
					cat $answer/text >&$((code == 0 ? 1 : 2))
					[ -e $answer/once ] && rm -r $answer
					exit $code ;;
				esac
			done
			""";

	private final Path folder;

	private final List<String> told = new ArrayList<>();

	private int answers = 100;

	/// A machine with these programs and a checkout without anything built.
	public AMachine(Path folder, String... programs) {
		this.folder = folder;
		write("checkout/pom.xml", "<artifactId>mitosis</artifactId>\n<version>1.2.3</version>");
		write("calls", "");
		write("answers/000/pattern", "nothing");
		script("checkout/mvnw");
		for (String program : programs) {
			script("bin/" + program);
		}
	}

	public Toolbox toolbox() {
		return new Toolbox(this.folder.resolve("bin").toString());
	}

	public Home home() {
		return new Home(new Checkout(this.folder.resolve("checkout")), this.folder.resolve("home"));
	}

	/// Lets calls that look so succeed.
	///
	/// @param pattern as a shell's `case` understands it
	public AMachine answers(String pattern, String text) {
		return answer(pattern, 0, text, false);
	}

	/// Lets calls that look so fail.
	public AMachine fails(String pattern, String complaint) {
		return answer(pattern, 1, complaint, false);
	}

	/// Lets the next call that looks so succeed.
	public AMachine answersOnce(String pattern, String text) {
		return answer(pattern, 0, text, true);
	}

	/// Lets the next call that looks so fail.
	public AMachine failsOnce(String pattern, String complaint) {
		return answer(pattern, 1, complaint, true);
	}

	/// A file of the checkout.
	public AMachine has(String path, String text) {
		write("checkout/" + path, text);
		return this;
	}

	/// What was called, in order, such as `kind get clusters`.
	public List<String> calls() {
		return read("calls").lines().toList();
	}

	/// What the last program was given to read.
	public String input() {
		return read("input");
	}

	/// What a person was told, such as `cluster: is there`.
	public List<String> told() {
		return List.copyOf(this.told);
	}

	@Override
	public void tell(String name, String state) {
		this.told.add("%s: %s".formatted(name, state));
	}

	private AMachine answer(String pattern, int code, String text, boolean once) {
		String answer = "answers/%d/".formatted(this.answers++);
		write(answer + "pattern", pattern);
		write(answer + "code", String.valueOf(code));
		write(answer + "text", text);
		if (once) {
			write(answer + "once", "");
		}
		return this;
	}

	private void script(String name) {
		write(name, SCRIPT.formatted(this.folder));
		if (!this.folder.resolve(name).toFile().setExecutable(true)) {
			throw new IllegalStateException(name);
		}
	}

	private void write(String name, String text) {
		try {
			Path file = this.folder.resolve(name);
			Files.createDirectories(file.getParent());
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String read(String name) {
		try {
			return Files.readString(this.folder.resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
