package io.mitosis.lab.rollout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.mitosis.lab.tool.Answer;
import io.mitosis.lab.tool.Docker;
import io.mitosis.lab.tool.Kind;

/// Copies images of this machine to the cluster's node.
///
/// A Docker that keeps images as containerd does saves a pulled one with a list of all its platforms but the layers of one,
/// and the node refuses it: "content digest not found". Saved for one platform only, it is taken.
///
/// @param docker has the images
/// @param kind copies them
record ImageCopies(Docker docker, Kind kind) {

	/// Copies all at once, for they may share layers, or else one by one.
	///
	/// @return why that cannot be done, in the words of the first try
	Answer make(List<String> images) {
		Answer first = this.kind.load(images);
		if (first.succeeded()) {
			return first;
		}
		return images.stream().map(this::ofOnePlatform).allMatch(Answer::succeeded) ? Answer.DONE : first;
	}

	private Answer ofOnePlatform(String image) {
		try {
			Path archive = Files.createTempFile("mitosis-", ".tar");
			try {
				Answer saved = this.docker.save(image, archive);
				return saved.succeeded() ? this.kind.loadArchive(archive) : saved;
			}
			finally {
				Files.delete(archive);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
