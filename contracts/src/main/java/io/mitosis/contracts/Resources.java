package io.mitosis.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reads and lists files of this module, be it a folder or a jar.
final class Resources {

	private Resources() {
	}

	static String text(String path) {
		try (InputStream in = find(path).openStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<String> names(String folder) {
		try {
			URI uri = find(folder).toURI();
			if (!"jar".equals(uri.getScheme())) {
				return list(Path.of(uri));
			}
			try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
				return list(jar.getPath(folder));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> list(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
	}

	private static URL find(String path) {
		URL url = Resources.class.getClassLoader().getResource(path);
		if (url == null) {
			throw new IllegalArgumentException("Nothing is published at " + path);
		}
		return url;
	}

}
