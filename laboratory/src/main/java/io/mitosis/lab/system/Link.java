package io.mitosis.lab.system;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The way from one part to something that it depends on, with a proxy in between where faults can be put.
///
/// @param client the part that connects, such as `billing-service`
/// @param dependency what it connects to, such as `kafka`
/// @param port where the proxy listens for this client alone
/// @param address the `host:port` that the client would use without the proxy
/// @param target the `host:port` that the proxy connects to
public record Link(String client, String dependency, int port, String address, String target) {

	/// The same URI or `host:port` list, through the proxy.
	public String through(String uri) {
		Pattern host = Pattern.compile("(^|(?<=[/@]))" + Pattern.quote(this.address) + "(?=[/?]|$)");
		return host.matcher(uri).replaceFirst(Matcher.quoteReplacement("localhost:" + this.port));
	}

	/// The host that the proxy connects to.
	public String targetHost() {
		return this.target.substring(0, this.target.lastIndexOf(':'));
	}

	/// The port that the proxy connects to.
	public int targetPort() {
		return Integer.parseInt(this.target.substring(this.target.lastIndexOf(':') + 1));
	}

	/// How it is called in lists: `billing-service → kafka`.
	@Override
	public String toString() {
		return this.client + " → " + this.dependency;
	}

	String line() {
		return "%s %s %d %s %s".formatted(this.client, this.dependency, this.port, this.address, this.target);
	}

	static Link parse(String line) {
		String[] words = line.strip().split(" ");
		return new Link(words[0], words[1], Integer.parseInt(words[2]), words[3], words[4]);
	}

}
