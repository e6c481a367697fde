package io.mitosis.lab.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The end of a log.
public final class LogTail {

	private LogTail() {
	}

	/// The last lines; a sentence when there are none.
	public static String of(Path log, int lines) {
		try {
			List<String> all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
			return all.isEmpty() ? "(it is empty)"
					: String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
		}
		catch (IOException ex) {
			return "(there is none)";
		}
	}

}
