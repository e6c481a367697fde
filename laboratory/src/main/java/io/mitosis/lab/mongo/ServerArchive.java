package io.mitosis.lab.mongo;

import java.net.URI;

import de.flapdoodle.embed.mongo.packageresolver.Command;
import de.flapdoodle.embed.mongo.packageresolver.PlatformPackageResolver;
import de.flapdoodle.embed.process.distribution.Distribution;
import de.flapdoodle.embed.process.distribution.Version;
import de.flapdoodle.os.CommonOS;
import de.flapdoodle.os.Platform;
import io.mitosis.lab.system.LabException;

/// The archive in which MongoDB's maker publishes its server for one platform.
///
/// Which one fits is known by Flapdoodle's package resolver; nothing else of that library is used.
///
/// @param path where it is at the maker's, beginning with a slash
record ServerArchive(String path) {

	static final String VERSION = "8.0.17";

	static final URI MAKER = URI.create("https://fastdl.mongodb.org");

	/// The archive for this machine.
	///
	/// @throws LabException when the maker supports no such machine
	static ServerArchive forThisMachine() {
		return of(Platform.detect(CommonOS.list()));
	}

	static ServerArchive of(Platform platform) {
		try {
			return new ServerArchive(new PlatformPackageResolver(Command.MongoD)
				.packageFor(Distribution.of(Version.of(VERSION), platform))
				.url());
		}
		catch (RuntimeException ex) {
			throw new LabException("MongoDB's maker offers no server %s for %s %s".formatted(VERSION,
					platform.operatingSystem(), platform.architecture()), ex);
		}
	}

	URI at(URI maker) {
		return URI.create(maker.toString().replaceAll("/$", "") + this.path);
	}

	String fileName() {
		return this.path.substring(this.path.lastIndexOf('/') + 1);
	}

}
