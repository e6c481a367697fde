package io.mitosis.lab.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.mitosis.lab.running.RunningInstance;
import io.mitosis.lab.running.RunningSystem;

/// What the gateways write to their logs from now on.
final class GatewayLogs {

	private final Map<Path, Long> read = new HashMap<>();

	private final String word;

	/// Looks for a word, such as the port of an instance.
	GatewayLogs(RunningSystem running, String word) {
		this.word = word;
		running.named("gateway")
			.stream()
			.map(RunningInstance::name)
			.map(running.home()::log)
			.forEach((log) -> this.read.put(log, log.toFile().length()));
	}

	/// Whether the word was written since this was asked last.
	boolean haveNews() {
		return this.read.keySet().stream().map(this::news).filter((news) -> news.contains(this.word)).count() > 0;
	}

	private String news(Path log) {
		try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
			long begin = this.read.getOrDefault(log, 0L);
			byte[] bytes = new byte[Math.toIntExact(Math.max(0, file.length() - begin))];
			file.seek(begin);
			file.readFully(bytes);
			this.read.put(log, begin + bytes.length);
			return new String(bytes, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
