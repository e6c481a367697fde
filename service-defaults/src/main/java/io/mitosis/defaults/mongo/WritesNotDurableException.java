package io.mitosis.defaults.mongo;

/// The connection string would let MongoDB acknowledge a write that a crash can undo.
class WritesNotDurableException extends RuntimeException {

	WritesNotDurableException() {
		super("The connection string in spring.mongodb.uri (MONGODB_URI) must carry w=majority&journal=true, "
				+ "for an acknowledged write must survive a crash.");
	}

}
