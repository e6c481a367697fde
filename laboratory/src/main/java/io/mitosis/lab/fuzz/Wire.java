package io.mitosis.lab.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.net.ssl.SSLSocketFactory;

/// HTTP/1.1 by hand, one connection for each request, for a client library refuses to send much of what is sent here.
///
/// @param origin the gateway
record Wire(URI origin) {

	private static final int PATIENCE = 20_000;

	/// Sends what a draft has become.
	///
	/// @throws IOException when no whole answer comes
	Reply send(Draft draft) throws IOException {
		try (Socket socket = connect()) {
			try {
				write(socket.getOutputStream(), draft);
			}
			catch (IOException ex) {
				// refused before all was read: the answer is there
			}
			return read(socket.getInputStream(), draft.method.equals("HEAD"));
		}
	}

	private Socket connect() throws IOException {
		Socket socket = "https".equals(this.origin.getScheme()) ? SSLSocketFactory.getDefault().createSocket()
				: new Socket();
		socket.connect(new InetSocketAddress("localhost", this.origin.getPort()), PATIENCE);
		socket.setSoTimeout(PATIENCE);
		return socket;
	}

	private void write(OutputStream out, Draft draft) throws IOException {
		byte[] body = draft.bytes();
		StringBuilder head = new StringBuilder("%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n"
			.formatted(draft.method, draft.target(), this.origin.getAuthority()));
		if (body.length > 0 || draft.operation.body().isPresent()) {
			head.append("Content-Length: ").append(body.length).append("\r\n");
		}
		draft.headers
			.forEach((header) -> head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n"));
		out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
		out.write(body);
		out.flush();
	}

	private static Reply read(InputStream in, boolean isHead) throws IOException {
		String[] status = line(in).split(" ", 3);
		if (status.length < 2 || !status[1].matches("\\d{3}")) {
			throw new IOException("The connection was closed without an answer");
		}
		List<Map.Entry<String, String>> headers = new ArrayList<>();
		for (String line = line(in); !line.isEmpty(); line = line(in)) {
			int colon = line.indexOf(':');
			headers.add(Map.entry(line.substring(0, colon), line.substring(colon + 1).strip()));
		}
		Reply reply = new Reply(Integer.parseInt(status[1]), headers, "");
		boolean endless = reply.header("Content-Type").startsWith("text/event-stream");
		return (isHead || endless || reply.status() == 204 || reply.status() == 304) ? reply
				: reply.with(new String(body(in, reply), StandardCharsets.UTF_8));
	}

	private static byte[] body(InputStream in, Reply reply) throws IOException {
		if (!reply.header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
			String length = reply.header("Content-Length");
			return length.isEmpty() ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
		}
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (int size = chunk(in); size > 0; size = chunk(in)) {
			all.write(in.readNBytes(size));
			line(in);
		}
		return all.toByteArray();
	}

	private static int chunk(InputStream in) throws IOException {
		try {
			return Integer.parseInt(line(in).strip(), 16);
		}
		catch (NumberFormatException ex) {
			throw new IOException("The answer breaks off", ex);
		}
	}

	private static String line(InputStream in) throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
			line.write(next);
		}
		return line.toString(StandardCharsets.UTF_8).strip();
	}

}
