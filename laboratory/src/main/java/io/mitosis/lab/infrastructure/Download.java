package io.mitosis.lab.infrastructure;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.LongConsumer;

import io.mitosis.lab.system.LabException;

/// A large file of somebody else, which publishes its SHA-256 beside it as `<file>.sha256`.
///
/// What arrived before a connection broke is kept in a `.part` file, and the next attempt goes on there.
///
/// @param address where it is
/// @param file where it shall be
public record Download(URI address, Path file) {

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	/// Fetches the file and proves that it is whole.
	///
	/// @param progress hears how many bytes are there
	/// @throws LabException when it cannot be had, or is not what its maker published
	public void fetch(LongConsumer progress) {
		try (HttpClient client = client()) {
			String expected = checksum(client);
			receive(client, progress);
			verify(expected);
			Files.move(part(), this.file, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static HttpClient client() {
		return HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(Redirect.NORMAL).build();
	}

	private String checksum(HttpClient client) {
		URI beside = URI.create(this.address + ".sha256");
		HttpResponse<InputStream> answer = answer(client, HttpRequest.newBuilder(beside).timeout(PATIENCE).build());
		if (answer.statusCode() != 200) {
			throw refused(beside, answer.statusCode());
		}
		try (InputStream body = answer.body()) {
			return new String(body.readAllBytes(), StandardCharsets.US_ASCII).strip().split("\\s+", 2)[0]
				.toLowerCase(Locale.ROOT);
		}
		catch (IOException ex) {
			throw broken(ex);
		}
	}

	private void receive(HttpClient client, LongConsumer progress) throws IOException {
		long there = Files.exists(part()) ? Files.size(part()) : 0;
		HttpRequest.Builder request = HttpRequest.newBuilder(this.address);
		if (there > 0) {
			request.header("Range", "bytes=%d-".formatted(there));
		}
		HttpResponse<InputStream> answer = answer(client, request.build());
		try (InputStream body = answer.body()) {
			switch (answer.statusCode()) {
				case 200 -> write(body, 0, progress);
				case 206 -> write(body, there, progress);
				case 416 -> progress.accept(there);
				default -> throw refused(this.address, answer.statusCode());
			}
		}
	}

	private void write(InputStream body, long begin, LongConsumer progress) throws IOException {
		try (OutputStream out = Files.newOutputStream(part(), StandardOpenOption.CREATE,
				(begin > 0) ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING)) {
			byte[] buffer = new byte[1 << 16];
			long there = begin;
			for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
				out.write(buffer, 0, read);
				there += read;
				progress.accept(there);
			}
		}
	}

	private int read(InputStream body, byte[] buffer) {
		try {
			return body.read(buffer);
		}
		catch (IOException ex) {
			throw broken(ex);
		}
	}

	/// A `.part` that is wrong is of no use to anybody.
	private void verify(String expected) throws IOException {
		String found = digest();
		if (!found.equals(expected)) {
			Files.delete(part());
			throw new LabException("%s arrived with the checksum %s instead of %s and was thrown away: try again"
				.formatted(this.address, found, expected));
		}
	}

	private String digest() throws IOException {
		try (DigestInputStream in = new DigestInputStream(Files.newInputStream(part()),
				MessageDigest.getInstance("SHA-256"))) {
			in.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(in.getMessageDigest().digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private HttpResponse<InputStream> answer(HttpClient client, HttpRequest request) {
		try {
			return client.send(request, BodyHandlers.ofInputStream());
		}
		catch (IOException ex) {
			throw new LabException("This network does not let us reach %s (%s)".formatted(this.address.getHost(), ex),
					ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static LabException refused(URI address, int status) {
		return new LabException(
				"%s answered %d%s".formatted(address, status, (status == 404) ? ": its maker has nothing there" : ""));
	}

	private LabException broken(IOException cause) {
		return new LabException("The connection to %s broke; what has arrived is kept: the same command goes on there"
			.formatted(this.address.getHost()), cause);
	}

	private Path part() {
		return this.file.resolveSibling(this.file.getFileName() + ".part");
	}

}
