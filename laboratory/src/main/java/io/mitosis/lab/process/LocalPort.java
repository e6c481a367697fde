package io.mitosis.lab.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/// A TCP port of this machine's loopback.
///
/// @param number the port
public record LocalPort(int number) {

	/// Some ports that nobody has, all different.
	public static List<LocalPort> free(int count) {
		List<ServerSocket> sockets = new ArrayList<>();
		try {
			for (int i = 0; i < count; i++) {
				sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
			}
			return sockets.stream().map((socket) -> new LocalPort(socket.getLocalPort())).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			sockets.forEach(LocalPort::close);
		}
	}

	private static void close(ServerSocket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// Whether somebody listens, or holds the port otherwise.
	public boolean isBusy() {
		return answers() || !isBindable();
	}

	/// Whether a connection is accepted.
	public boolean answers() {
		try (Socket socket = new Socket()) {
			socket.connect(address(), 500);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private boolean isBindable() {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(address());
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private InetSocketAddress address() {
		return new InetSocketAddress(InetAddress.getLoopbackAddress(), this.number);
	}

}
