package io.mitosis.lab.rollout;

import java.util.List;

import tools.jackson.databind.JsonNode;

/// An image that the node has.
///
/// @param id the digest of its configuration
/// @param digests its names by the digest of its manifest, such as `docker.io/library/mongo@sha256:…`
record HeldImage(String id, List<String> digests) {

	/// What the node does not have.
	static final HeldImage NONE = new HeldImage("", List.of());

	/// @param json what `crictl images` says
	static HeldImage of(JsonNode json) {
		return new HeldImage(json.path("id").asString(""),
				json.path("repoDigests").valueStream().map((digest) -> digest.asString("")).toList());
	}

	/// Whether Docker means this image, which it calls by one or the other digest.
	boolean is(String dockers) {
		return this.id.equals(dockers) || this.digests.stream().anyMatch((digest) -> digest.endsWith("@" + dockers));
	}

}
