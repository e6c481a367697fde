package io.mitosis.defaults.orders;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// A port that nobody listens at until [#open], and that then leads to another address.
final class Forwarder implements AutoCloseable {

	private final int port;

	private final String target;

	private volatile ServerSocket server = new ServerSocket();

	Forwarder(String target) throws IOException {
		this.target = target;
		try (ServerSocket free = new ServerSocket(0)) {
			this.port = free.getLocalPort();
		}
	}

	String address() {
		return "127.0.0.1:" + this.port;
	}

	void open() throws IOException {
		this.server = new ServerSocket(this.port, 50, InetAddress.getLoopbackAddress());
		Thread.startVirtualThread(() -> {
			while (!this.server.isClosed()) {
				accept();
			}
		});
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

	private void accept() {
		try {
			Socket client = this.server.accept();
			int colon = this.target.lastIndexOf(':');
			Socket broker = new Socket(this.target.substring(0, colon),
					Integer.parseInt(this.target.substring(colon + 1)));
			Thread.startVirtualThread(() -> copy(client, broker));
			Thread.startVirtualThread(() -> copy(broker, client));
		}
		catch (IOException ex) {
			// closed
		}
	}

	private static void copy(Socket from, Socket to) {
		try (from; to) {
			from.getInputStream().transferTo(to.getOutputStream());
		}
		catch (IOException ex) {
			// closed
		}
	}

}
