package io.mitosis.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import io.mitosis.lab.component.Probe;

/// Deals connections out to the gateways in turn, as a Kubernetes Service does: it knows nothing of HTTP but each
/// gateway's readiness, which it asks for at the management port. An open connection stays where it is.
final class Balancer implements AutoCloseable {

	private static final long GLANCE = TimeUnit.MILLISECONDS.toNanos(250);

	private final List<Gateway> gateways;

	private final ServerSocket listener;

	private final AtomicInteger turn = new AtomicInteger();

	private volatile List<Gateway> ready;

	Balancer(List<Gateway> gateways) {
		try {
			this.gateways = gateways;
			this.ready = gateways;
			this.listener = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress());
			Thread.ofPlatform().daemon().start(this::accept);
			Thread.ofPlatform().daemon().start(this::watch);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	URI address() {
		return URI.create("http://localhost:" + this.listener.getLocalPort());
	}

	private void watch() {
		while (!this.listener.isClosed()) {
			this.ready = this.gateways.stream().filter((gateway) -> gateway.readiness().succeeds()).toList();
			LockSupport.parkNanos(GLANCE);
		}
	}

	private void accept() {
		try {
			while (true) {
				Socket client = this.listener.accept();
				Thread.ofVirtual().start(() -> serve(client));
			}
		}
		catch (IOException ex) {
			// closed, which is how it ends
		}
	}

	private void serve(Socket client) {
		try (client; Socket server = connect()) {
			client.setTcpNoDelay(true);
			Thread requests = Thread.ofVirtual().start(() -> pass(client, server));
			pass(server, client);
			requests.join();
		}
		catch (IOException ex) {
			// nobody is there: the client sees its connection end
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/// Skips whoever refuses, for a probe may be a moment old.
	private Socket connect() throws IOException {
		List<Gateway> choice = this.ready;
		int first = this.turn.getAndIncrement();
		for (int i = 0; i < choice.size(); i++) {
			Socket server = new Socket();
			try {
				int port = choice.get(Math.floorMod(first + i, choice.size())).port();
				server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
				server.setTcpNoDelay(true);
				return server;
			}
			catch (IOException ex) {
				server.close();
			}
		}
		throw new IOException("No gateway is ready");
	}

	private static void pass(Socket from, Socket to) {
		try {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			in.transferTo(out);
			to.shutdownOutput();
		}
		catch (IOException ex) {
			end(from);
			end(to);
		}
	}

	private static void end(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			// it has ended already
		}
	}

	@Override
	public void close() throws IOException {
		this.listener.close();
	}

	/// One of those it chooses from.
	record Gateway(int port, Probe readiness) {

	}

}
