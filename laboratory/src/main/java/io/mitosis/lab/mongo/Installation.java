package io.mitosis.lab.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;

import io.mitosis.lab.infrastructure.Archive;
import io.mitosis.lab.infrastructure.Cache;
import io.mitosis.lab.infrastructure.Download;
import io.mitosis.lab.infrastructure.MongodProgram;

/// Brings MongoDB's server into the cache of the user.
///
/// @param cache where it stays
/// @param maker where the archives are
record Installation(Cache cache, URI maker) {

	/// The server that is there already.
	Optional<Path> existing() {
		return MongodProgram.in(this.cache);
	}

	/// Fetches the server for this machine and keeps nothing but `mongod`.
	///
	/// @param progress hears how many bytes are there
	Path install(ServerArchive archive, LongConsumer progress) {
		Path packed = this.cache.folder().resolve(archive.fileName());
		this.cache.get("mongod-" + ServerArchive.VERSION, (folder) -> {
			new Download(archive.at(this.maker), packed).fetch(progress);
			new Archive(packed).unpackProgram("mongod", folder);
			delete(packed);
		});
		return existing().orElseThrow();
	}

	private static void delete(Path file) {
		try {
			Files.delete(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
