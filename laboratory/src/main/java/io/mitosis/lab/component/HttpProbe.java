package io.mitosis.lab.component;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/// Ready when a GET answers 200.
///
/// @param address what is fetched
public record HttpProbe(URI address) implements Probe {

	@Override
	public boolean succeeds() {
		try {
			HttpURLConnection connection = (HttpURLConnection) this.address.toURL().openConnection();
			connection.setConnectTimeout(1000);
			connection.setReadTimeout(2000);
			try {
				return connection.getResponseCode() == 200;
			}
			finally {
				connection.disconnect();
			}
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public String description() {
		return this.address.toString();
	}

}
