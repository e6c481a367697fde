package io.mitosis.lab.infrastructure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

import io.mitosis.lab.system.LabException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/// A packed folder, `.tgz` or `.zip`.
///
/// @param file where it is
public record Archive(Path file) {

	/// Unpacks one program and leaves all else packed.
	///
	/// @param name its file name, without `.exe`
	/// @param folder where it goes, whatever its folder in the archive is
	/// @throws LabException when it is not in the archive
	public void unpackProgram(String name, Path folder) {
		try (ArchiveInputStream<?> entries = open()) {
			for (ArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
				String file = entry.getName().replaceAll(".*/", "");
				if (file.equals(name) || file.equals(name + ".exe")) {
					Path program = folder.resolve(file);
					Files.copy(entries, program);
					program.toFile().setExecutable(true);
					return;
				}
			}
			throw new LabException("There is no %s in %s".formatted(name, this.file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private ArchiveInputStream<?> open() throws IOException {
		InputStream file = new BufferedInputStream(Files.newInputStream(this.file));
		return this.file.toString().endsWith(".zip") ? new ZipArchiveInputStream(file)
				: new TarArchiveInputStream(new GZIPInputStream(file));
	}

}
