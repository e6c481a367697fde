package io.mitosis.lab.cluster;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.mitosis.lab.image.Image;
import io.mitosis.lab.running.Progress;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.tool.Answer;
import io.mitosis.lab.tool.Docker;
import tools.jackson.databind.JsonNode;

/// Brings images of this machine to the cluster's node, as far as it does not have them.
///
/// Ours are never pulled, so they must be here. Others are copied where they are here, so that
/// no network is needed; else the node pulls them.
///
/// @param docker has the images, and runs the node
/// @param kind copies them
/// @param progress hears of each
record NodeImages(Docker docker, Kind kind, Progress progress) {

	/// Brings these images.
	///
	/// @return those of which the node had another version under the same name
	Set<String> bring(List<String> images) {
		Map<String, String> there = onTheNode();
		Set<String> replaced = new HashSet<>();
		for (String image : images) {
			Optional<String> here = this.docker.id(image);
			String known = there.get(fullName(image));
			if (here.isEmpty() && known == null) {
				absent(image);
			}
			else if (here.isPresent() && !here.get().equals(known)) {
				load(image);
				if (known != null) {
					replaced.add(image);
				}
			}
		}
		return replaced;
	}

	private void absent(String image) {
		if (image.startsWith(Image.PREFIX)) {
			throw new LabException("The manifests name %s, which ./lab images does not build".formatted(image));
		}
		this.progress.tell(image, "not on this machine: the node pulls it");
	}

	private void load(String image) {
		this.progress.tell(image, "being copied to the node");
		Answer answer = this.kind.load(List.of(image));
		if (answer.succeeded()) {
			this.progress.done(image, "on the node");
		}
		else if (image.startsWith(Image.PREFIX)) {
			throw new LabException("kind cannot copy %s to the node: %s".formatted(image, answer.complaint()));
		}
		else {
			this.progress.tell(image, "cannot be copied, so the node pulls it: " + answer.complaint());
		}
	}

	/// The ids of what the node has, by full names.
	private Map<String, String> onTheNode() {
		Map<String, String> ids = new LinkedHashMap<>();
		JsonNode images = this.docker.execute(Kind.NODE, "crictl", "images", "-o", "json").json().path("images");
		for (JsonNode image : images) {
			image.path("repoTags")
				.valueStream()
				.forEach((tag) -> ids.put(tag.asString(""), image.path("id").asString("")));
		}
		return ids;
	}

	/// What a short name means to Docker.
	static String fullName(String image) {
		String first = image.contains("/") ? image.substring(0, image.indexOf('/')) : "";
		if (first.contains(".") || first.contains(":") || first.equals("localhost")) {
			return image;
		}
		return (first.isEmpty() ? "docker.io/library/" : "docker.io/") + image;
	}

}
