package io.mitosis.lab;

import picocli.CommandLine.IVersionProvider;

/// The version that the build wrote into the jar.
final class Version implements IVersionProvider {

	@Override
	public String[] getVersion() {
		String version = Lab.class.getPackage().getImplementationVersion();
		return new String[] { "Mitosis " + ((version != null) ? version : "(unpackaged)") };
	}

}
