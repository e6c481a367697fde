package io.mitosis.testing.containers;

import org.testcontainers.mongodb.MongoDBContainer;

/// The database of all tests of this JVM, whose writes are as durable as the services demand. It ends with the JVM, for contexts come
/// and go.
final class SharedMongoDb extends MongoDBContainer {

	SharedMongoDb() {
		super(ComposeFile.here().image("mongodb"));
		withEnv("GLIBC_TUNABLES", "glibc.pthread.rseq=1"); // as in Compose
		withStartupTimeout(ComposedContainer.PATIENCE);
	}

	/// Without a replica set, whatever the name says.
	@Override
	public String getReplicaSetUrl(String database) {
		return super.getReplicaSetUrl(database) + "?w=majority&journal=true";
	}

	@Override
	public void close() {
		// the context that closes first is not the last one
	}

}
