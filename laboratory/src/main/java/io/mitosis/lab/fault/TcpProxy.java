package io.mitosis.lab.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.mitosis.lab.fault.Quality.Kind;
import io.mitosis.lab.system.Link;
import org.jspecify.annotations.Nullable;

/// Listens at one link's port and connects to its target; one virtual thread for each direction of each connection.
///
/// A refused link does not listen at all, so that its client sees what it would see of a dead server.
final class TcpProxy implements AutoCloseable {

	private final Link link;

	private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

	private volatile Quality quality = Quality.GOOD;

	private @Nullable ServerSocket listener;

	private @Nullable Thread acceptor;

	TcpProxy(Link link) {
		this.link = link;
	}

	/// Opens the port.
	TcpProxy open() {
		become(Quality.GOOD);
		return this;
	}

	/// Treats what comes, and what is held, in this way from now on.
	synchronized void become(Quality wanted) {
		this.quality = wanted;
		if (wanted.kind() == Kind.REFUSE) {
			close();
		}
		else if (this.listener == null) {
			this.listener = listen();
		}
	}

	Quality quality() {
		return this.quality;
	}

	Link link() {
		return this.link;
	}

	private ServerSocket listen() {
		try {
			ServerSocket socket = new ServerSocket();
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.link.port()));
			this.acceptor = Thread.ofPlatform().daemon().start(() -> accept(socket));
			return socket;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("%s cannot listen on %d".formatted(this.link, this.link.port()), ex);
		}
	}

	private void accept(ServerSocket socket) {
		try {
			while (true) {
				Socket client = socket.accept();
				Thread.ofVirtual().start(() -> serve(client));
			}
		}
		catch (IOException ex) {
			// the listener was closed: the link is refused, or the proxy ends
		}
	}

	private void serve(Socket client) {
		Connection connection = new Connection(client, this::quality);
		this.connections.add(connection);
		try {
			if (this.quality.kind() == Kind.REFUSE) {
				return; // it was accepted while the link was cut
			}
			connection.run(this.link.targetHost(), this.link.targetPort());
		}
		finally {
			connection.close();
			this.connections.remove(connection);
		}
	}

	@Override
	public synchronized void close() {
		try {
			if (this.listener != null && this.acceptor != null) {
				this.listener.close();
				this.acceptor.join(); // so long the port is taken
				this.listener = null;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.connections.forEach(Connection::close);
	}

}
