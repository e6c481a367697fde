package io.mitosis.gateway.door;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// A connection on which anything can be said, also what no client would send; characters are bytes.
final class RawExchange implements AutoCloseable {

	private static final int PATIENCE = 30_000;

	private final Socket socket;

	private RawExchange(Socket socket) {
		this.socket = socket;
	}

	static RawExchange with(int port) throws IOException {
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
		socket.setSoTimeout(PATIENCE);
		return new RawExchange(socket);
	}

	/// Says all of it and listens until the other side hangs up.
	static RawAnswer of(int port, String request) throws IOException {
		try (RawExchange exchange = with(port)) {
			return exchange.send(request).rest();
		}
	}

	RawExchange send(String text) throws IOException {
		this.socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
		this.socket.getOutputStream().flush();
		return this;
	}

	/// Everything until the other side hangs up.
	RawAnswer rest() throws IOException {
		StringBuilder text = new StringBuilder();
		InputStream input = this.socket.getInputStream();
		try {
			for (int read = input.read(); read >= 0; read = input.read()) {
				text.append((char) read);
			}
		}
		catch (SocketException ex) {
			// it hung up while something was still on its way
		}
		return new RawAnswer(text.toString());
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

	/// What came back.
	record RawAnswer(String text) {

		int status() {
			return this.text.isEmpty() ? 0 : Integer.parseInt(this.text.substring(9, 12));
		}

		/// How many answers there are in it.
		long count() {
			return this.text.lines().filter((line) -> line.startsWith("HTTP/1.1 ")).count();
		}

		List<String> header(String name) {
			String prefix = name.toLowerCase(Locale.ROOT) + ":";
			return this.text.lines()
				.takeWhile((line) -> !line.isEmpty())
				.filter((line) -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
				.map((line) -> line.substring(prefix.length()).strip())
				.toList();
		}

	}

}
