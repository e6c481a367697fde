package io.mitosis.lab.log;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The whole lines that are added to a log from now on; a log that begins anew is read from its beginning.
public final class Growth {

	private final Path log;

	private long position;

	public Growth(Path log) throws IOException {
		this.log = log;
		this.position = Files.size(log);
	}

	/// What came since this was asked last.
	public List<String> lines() throws IOException {
		try (RandomAccessFile file = new RandomAccessFile(this.log.toFile(), "r")) {
			if (file.length() < this.position) {
				this.position = 0;
			}
			byte[] bytes = new byte[Math.toIntExact(file.length() - this.position)];
			file.seek(this.position);
			file.readFully(bytes);
			int whole = afterTheLastLine(bytes);
			this.position += whole;
			return new String(bytes, 0, whole, StandardCharsets.UTF_8).lines().toList();
		}
	}

	private static int afterTheLastLine(byte[] bytes) {
		for (int end = bytes.length; end > 0; end--) {
			if (bytes[end - 1] == '\n') {
				return end;
			}
		}
		return 0;
	}

}
