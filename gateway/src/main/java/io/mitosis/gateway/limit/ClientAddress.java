package io.mitosis.gateway.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletRequest;

/// By what an anonymous caller is counted: the address, of IPv6 the first 64 bits, for the rest is anybody's to choose.
final class ClientAddress {

	private static final int NETWORK = 8;

	private ClientAddress() {
	}

	static String of(HttpServletRequest request) {
		return of(request.getRemoteAddr());
	}

	static String of(String address) {
		try {
			InetAddress parsed = InetAddress.ofLiteral(address);
			return (parsed instanceof Inet6Address)
					? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK)) + "/64"
					: parsed.getHostAddress();
		}
		catch (IllegalArgumentException ex) {
			return address; // a trusted proxy may write anything, such as an address with
							// a port
		}
	}

}
