package io.mitosis.testing;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Lets every test wait long for what happens in the background, for a machine may be busy; what works does not use it
/// up. JUnit finds it by itself.
public class Patience implements BeforeAllCallback {

	private static final Duration LONG = Duration.ofSeconds(30);

	@Override
	public void beforeAll(ExtensionContext context) {
		Awaitility.setDefaultTimeout(LONG);
	}

}
