package io.mitosis.lab.bench;

/// What a measurement ran on.
///
/// @param isStandIn whether it is the stand-in, which looks at every document of a collection
/// @param title what a person reads
record Database(boolean isStandIn, String title) {

	private static final String STAND_IN = "the stand-in (mongo-java-server): it has no secondary indexes, so these figures say nothing about MongoDB";

	/// @param explains whether it tells how it finds documents, which the stand-in cannot
	/// @param version what it calls itself
	static Database of(boolean explains, String version) {
		return explains ? new Database(false, "MongoDB " + version + ", or a server that speaks its protocol")
				: new Database(true, STAND_IN);
	}

}
