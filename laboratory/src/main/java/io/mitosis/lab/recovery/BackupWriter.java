package io.mitosis.lab.recovery;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.mitosis.lab.recovery.Manifest.Entry;
import tools.jackson.databind.json.JsonMapper;

/// A zip in the layout of `mongodump`, with a checksum of every file in its last entry.
final class BackupWriter implements AutoCloseable {

	private static final JsonMapper JSON = new JsonMapper();

	private final ZipOutputStream zip;

	private final List<Entry> files = new ArrayList<>();

	BackupWriter(Path file) throws IOException {
		this.zip = new ZipOutputStream(Files.newOutputStream(file));
	}

	/// Adds a file whose content is written piece by piece.
	void add(String path, Content content) throws IOException {
		MessageDigest digest = sha256();
		this.zip.putNextEntry(new ZipEntry(path));
		long documents = content.write(new DigestOutputStream(this.zip, digest));
		this.zip.closeEntry();
		this.files.add(new Entry(path, documents, HexFormat.of().formatHex(digest.digest())));
	}

	List<Entry> files() {
		return List.copyOf(this.files);
	}

	/// Ends the backup; without this entry it is none.
	void seal(Manifest manifest) throws IOException {
		this.zip.putNextEntry(new ZipEntry(Manifest.NAME));
		this.zip.write(JSON.writeValueAsString(manifest).getBytes(StandardCharsets.UTF_8));
		this.zip.closeEntry();
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has it", ex);
		}
	}

	/// Writes a file.
	interface Content {

		/// @return how many documents that were
		long write(OutputStream out) throws IOException;

	}

}
