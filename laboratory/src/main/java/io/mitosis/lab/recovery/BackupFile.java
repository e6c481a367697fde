package io.mitosis.lab.recovery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import io.mitosis.lab.recovery.Manifest.Entry;
import io.mitosis.lab.system.LabException;
import org.bson.Document;
import org.bson.RawBsonDocument;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A backup that is read; opened only when every checksum in it is right.
final class BackupFile implements AutoCloseable {

	private static final JsonMapper JSON = new JsonMapper();

	private static final int BATCH = 1000;

	private static final int BATCH_BYTES = 4 * 1024 * 1024;

	private final Path path;

	private final ZipFile zip;

	private final Manifest manifest;

	private BackupFile(Path path, ZipFile zip, Manifest manifest) {
		this.path = path;
		this.zip = zip;
		this.manifest = manifest;
	}

	/// @throws LabException when it is no backup, or not what was written
	static BackupFile open(Path path) {
		if (!Files.isRegularFile(path)) {
			throw new LabException("There is no file " + path);
		}
		try {
			ZipFile zip = new ZipFile(path.toFile());
			BackupFile file = new BackupFile(path, zip, manifest(zip));
			file.verify();
			return file;
		}
		catch (IOException | JacksonException | NullPointerException ex) {
			throw new LabException("%s is no whole backup: nothing was changed".formatted(path), ex);
		}
	}

	Manifest manifest() {
		return this.manifest;
	}

	/// The collections of a database that are in it.
	List<Entry> collections(String database) {
		return this.manifest.files()
			.stream()
			.filter((file) -> file.path().startsWith(database + "/") && file.path().endsWith(".bson"))
			.toList();
	}

	/// Reads the documents of a collection, some at a time.
	void read(Entry collection, Batch batch) {
		try (InputStream in = content(collection.path())) {
			List<RawBsonDocument> documents = new ArrayList<>();
			int bytes = 0;
			for (byte[] size = in.readNBytes(4); size.length == 4; size = in.readNBytes(4)) {
				byte[] document = document(size, in);
				documents.add(new RawBsonDocument(document));
				bytes += document.length;
				if (documents.size() == BATCH || bytes > BATCH_BYTES) {
					batch.take(documents);
					documents = new ArrayList<>();
					bytes = 0;
				}
			}
			if (!documents.isEmpty()) {
				batch.take(documents);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// The indexes of a collection but the one that every collection has.
	List<Document> indexes(Entry collection) {
		try (InputStream in = content(collection.path().replaceAll("\\.bson$", ".metadata.json"))) {
			return Document.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8))
				.getList("indexes", Document.class)
				.stream()
				.filter((index) -> !"_id_".equals(index.getString("name")))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.zip.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void verify() throws IOException {
		for (Entry file : this.manifest.files()) {
			MessageDigest digest = BackupWriter.sha256();
			try (InputStream in = new DigestInputStream(content(file.path()), digest)) {
				in.transferTo(OutputStream.nullOutputStream());
			}
			if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
				throw new LabException(
						"%s in %s is not what was written: nothing was changed".formatted(file.path(), this.path));
			}
		}
	}

	/// The first four bytes are the length of the whole, the lowest first.
	private static byte[] document(byte[] size, InputStream in) throws IOException {
		int length = (size[0] & 0xff) | (size[1] & 0xff) << 8 | (size[2] & 0xff) << 16 | (size[3] & 0xff) << 24;
		byte[] document = new byte[length];
		System.arraycopy(size, 0, document, 0, size.length);
		in.readNBytes(document, size.length, length - size.length);
		return document;
	}

	private InputStream content(String path) throws IOException {
		return this.zip.getInputStream(Objects.requireNonNull(this.zip.getEntry(path), path));
	}

	private static Manifest manifest(ZipFile zip) throws IOException {
		ZipEntry entry = Objects.requireNonNull(zip.getEntry(Manifest.NAME), Manifest.NAME);
		try (InputStream in = zip.getInputStream(entry)) {
			return JSON.readValue(in, Manifest.class);
		}
	}

	/// Takes some documents.
	interface Batch {

		void take(List<RawBsonDocument> documents);

	}

}
