package io.mitosis.lab.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// Gives back what it is given, on a port of its own.
final class AnEchoServer implements AutoCloseable {

	private final ServerSocket socket;

	private final Thread acceptor;

	AnEchoServer() {
		try {
			this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.acceptor = Thread.ofPlatform().daemon().start(this::accept);
	}

	int port() {
		return this.socket.getLocalPort();
	}

	private void accept() {
		try {
			while (true) {
				Socket client = this.socket.accept();
				Thread.ofVirtual().start(() -> echo(client));
			}
		}
		catch (IOException ex) {
			// closed
		}
	}

	private static void echo(Socket client) {
		try (client) {
			client.getInputStream().transferTo(client.getOutputStream());
		}
		catch (IOException ex) {
			// the client has gone
		}
	}

	@Override
	public void close() {
		try {
			this.socket.close();
			this.acceptor.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
