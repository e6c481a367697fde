package io.mitosis.lab.bench;

import org.bson.Document;

/// What a measurement ran on.
///
/// @param isStandIn whether it is the stand-in, which looks at every document of a collection
/// @param title what a person reads
record Database(boolean isStandIn, String title) {

	/// Decides by what the server tells of itself: a real one knows the commit it was
	/// built from.
	static Database of(Document buildInfo) {
		boolean standIn = !buildInfo.containsKey("gitVersion");
		String version = String.valueOf(buildInfo.get("version"));
		return new Database(standIn, standIn
				? "the stand-in (mongo-java-server): it has no secondary indexes, so these figures say nothing about MongoDB"
				: "MongoDB " + version);
	}

}
