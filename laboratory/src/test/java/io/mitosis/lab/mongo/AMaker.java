package io.mitosis.lab.mongo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// MongoDB's maker as far as we know it: a small archive, its checksum, and connections that may break.
final class AMaker implements AutoCloseable {

	static final String PROGRAM = "#!/bin/sh\necho a database\n";

	private static final int OK = 200;

	private static final int PARTIAL = 206;

	private final byte[] archive;

	private final HttpServer server;

	private final List<String> ranges = new CopyOnWriteArrayList<>();

	private volatile String checksum;

	private volatile int breakAfter = Integer.MAX_VALUE;

	AMaker(ServerArchive published) throws Exception {
		this.archive = packed();
		this.checksum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(this.archive));
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext(published.path(), this::archive);
		this.server.createContext(published.path() + ".sha256", (exchange) -> answer(exchange, OK,
				(this.checksum + "  mongodb.tgz\n").getBytes(StandardCharsets.US_ASCII)));
		this.server.start();
	}

	URI address() {
		return URI.create("http://localhost:" + this.server.getAddress().getPort());
	}

	/// From which bytes on somebody asked.
	List<String> ranges() {
		return this.ranges;
	}

	void publishAWrongChecksum() {
		this.checksum = "0".repeat(64);
	}

	void breakOnceAfter(int bytes) {
		this.breakAfter = bytes;
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void archive(HttpExchange exchange) throws IOException {
		String range = exchange.getRequestHeaders().getFirst("Range");
		int begin = (range != null) ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
		this.ranges.add((range != null) ? range : "");
		byte[] rest = Arrays.copyOfRange(this.archive, begin, this.archive.length);
		if (this.breakAfter < rest.length) {
			sendOnly(this.breakAfter, rest, exchange);
			this.breakAfter = Integer.MAX_VALUE;
		}
		else {
			answer(exchange, (range != null) ? PARTIAL : OK, rest);
		}
	}

	private static void sendOnly(int bytes, byte[] body, HttpExchange exchange) throws IOException {
		exchange.sendResponseHeaders(OK, body.length);
		exchange.getResponseBody().write(body, 0, bytes);
		exchange.getResponseBody().flush();
		exchange.close();
	}

	private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
		exchange.sendResponseHeaders(status, body.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(body);
		}
	}

	private static byte[] packed() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
			put("mongodb-8/README", "read me", tar);
			put("mongodb-8/bin/mongos", "another program", tar);
			put("mongodb-8/bin/mongod", PROGRAM, tar);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static void put(String name, String content, TarArchiveOutputStream tar) throws IOException {
		TarArchiveEntry entry = new TarArchiveEntry(name);
		entry.setSize(content.length());
		tar.putArchiveEntry(entry);
		tar.write(content.getBytes(StandardCharsets.UTF_8));
		tar.closeArchiveEntry();
	}

}
