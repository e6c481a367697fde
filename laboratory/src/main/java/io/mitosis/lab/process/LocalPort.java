package io.mitosis.lab.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// A TCP port of this machine's loopback.
///
/// @param number the port
public record LocalPort(int number) {

	private static final int LOWEST = 12000;

	private static final int HIGHEST = 32000;

	/// Some ports that nobody has, all different.
	///
	/// They lie below those that operating systems lend to outgoing connections, which
	/// would take one away before anybody listens.
	public static List<LocalPort> free(int count) {
		return free(count, Set.of());
	}

	/// The same without those that are promised to somebody who does not listen yet.
	public static List<LocalPort> free(int count, Set<Integer> promised) {
		return ThreadLocalRandom.current()
			.ints(LOWEST, HIGHEST)
			.distinct()
			.filter((number) -> !promised.contains(number))
			.mapToObj(LocalPort::new)
			.filter(LocalPort::isBindable)
			.limit(count)
			.toList();
	}

	/// The first of so many ports in a row that nobody has and nobody was promised.
	public static LocalPort freeRow(int length, Set<Integer> promised) {
		while (true) {
			LocalPort first = free(1, promised).getFirst();
			boolean row = IntStream.range(first.number(), first.number() + length)
				.allMatch((number) -> !promised.contains(number) && new LocalPort(number).isBindable());
			if (row) {
				return first;
			}
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
