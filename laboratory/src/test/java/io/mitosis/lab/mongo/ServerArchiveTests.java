package io.mitosis.lab.mongo;

import java.util.Optional;

import de.flapdoodle.os.Architecture;
import de.flapdoodle.os.CommonArchitecture;
import de.flapdoodle.os.CommonOS;
import de.flapdoodle.os.Distribution;
import de.flapdoodle.os.OS;
import de.flapdoodle.os.Platform;
import de.flapdoodle.os.Version;
import io.mitosis.lab.system.LabException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ServerArchiveTests {

	@Test
	void knowsTheArchiveOfEachPlatform() {
		assertThat(archive(CommonOS.Windows, CommonArchitecture.X86_64).path())
			.isEqualTo("/windows/mongodb-windows-x86_64-8.0.17.zip");
		assertThat(archive(CommonOS.OS_X, CommonArchitecture.ARM_64).path())
			.isEqualTo("/osx/mongodb-macos-arm64-8.0.17.tgz");
	}

	@Test
	void namesTheMachineThatIsNotSupported() {
		assertThatExceptionOfType(LabException.class)
			.isThrownBy(() -> archive(CommonOS.FreeBSD, CommonArchitecture.X86_64))
			.withMessage("MongoDB's maker offers no server 8.0.17 for FreeBSD X86_64");
	}

	@Test
	void knowsAnArchiveForThisMachine() {
		ServerArchive archive = ServerArchive.forThisMachine();

		assertThat(archive.at(ServerArchive.MAKER)).hasScheme("https").hasHost("fastdl.mongodb.org");
		assertThat(archive.fileName()).startsWith("mongodb-").contains("8.0.17");
	}

	private static ServerArchive archive(OS system, Architecture architecture) {
		return ServerArchive.of(new Machine(system, architecture));
	}

	/// A computer of which only system and processor are known.
	private static final class Machine extends Platform {

		private final OS system;

		private final Architecture architecture;

		Machine(OS system, Architecture architecture) {
			this.system = system;
			this.architecture = architecture;
		}

		@Override
		public OS operatingSystem() {
			return this.system;
		}

		@Override
		public Architecture architecture() {
			return this.architecture;
		}

		@Override
		public Optional<Distribution> distribution() {
			return Optional.empty();
		}

		@Override
		public Optional<Version> version() {
			return Optional.empty();
		}

	}

}
