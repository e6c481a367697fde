package io.mitosis.lab.component;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/// Ready when a broker says which versions of Kafka's protocol it speaks: its port opens long before it answers.
///
/// @param port the broker's port
record KafkaProbe(int port) implements Probe {

	private static final short API_VERSIONS = 18;

	@Override
	public boolean succeeds() {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port), 1000);
			socket.setSoTimeout(2000);
			ask(new DataOutputStream(socket.getOutputStream()));
			return new DataInputStream(socket.getInputStream()).readInt() > 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static void ask(DataOutputStream out) throws IOException {
		out.writeInt(2 + 2 + 4 + 2);
		out.writeShort(API_VERSIONS);
		out.writeShort(0);
		out.writeInt(1);
		out.writeShort(-1);
		out.flush();
	}

	@Override
	public String description() {
		return "the broker on port " + this.port;
	}

}
