package io.mitosis.lab.pod;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import tools.jackson.databind.json.JsonMapper;

/// What `kubectl get … -o json` answered in situations that a student meets.
final class Recorded {

	private Recorded() {
	}

	static Snapshot situation(String name) {
		try (InputStream json = Recorded.class.getResourceAsStream("/pods/%s.json".formatted(name))) {
			return new Snapshot(new JsonMapper().readTree(Objects.requireNonNull(json)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
