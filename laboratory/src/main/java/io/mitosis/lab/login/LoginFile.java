package io.mitosis.lab.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Supplier;

/// The file with the refresh token, which only its owner may read.
///
/// @param path where it is, among the data that `./lab reset` forgets
record LoginFile(Path path) {

	/// The refresh token, empty when nobody is logged in.
	Optional<String> read() {
		try {
			return Optional.of(Files.readString(this.path));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// Puts a refresh token in the place of the last one: whole, or not at all.
	void write(String refreshToken) {
		try {
			// a temporary file is made with mode 600, and keeps it when it is moved
			Path written = Files.createTempFile(folder(), "login", ".new");
			Files.writeString(written, refreshToken);
			Files.move(written, this.path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void delete() {
		try {
			Files.deleteIfExists(this.path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// Does something while no other lab uses the token: whoever spends one a second time
	/// ends the session.
	<T> T alone(Supplier<T> use) {
		try {
			Path lock = folder().resolve("login.lock");
			try (FileChannel file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
				file.lock();
				return use.get();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path folder() throws IOException {
		return Files.createDirectories(this.path.resolveSibling(""));
	}

}
