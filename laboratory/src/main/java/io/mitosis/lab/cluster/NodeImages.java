package io.mitosis.lab.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.mitosis.lab.image.Image;
import io.mitosis.lab.running.Progress;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.tool.Answer;
import io.mitosis.lab.tool.Docker;
import io.mitosis.lab.tool.Kind;
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
	/// @return those that are another under the same name now
	List<String> bring(List<String> images) {
		Map<String, String> before = onTheNode();
		List<String> ours = images.stream()
			.filter(NodeImages::isOurs)
			.filter((image) -> !idOf(image).equals(before.get(fullName(image))))
			.toList();
		load(ours);
		images.stream()
			.filter((image) -> !isOurs(image) && !before.containsKey(fullName(image)))
			.forEach(this::tryToLoad);
		Map<String, String> after = ours.isEmpty() ? before : onTheNode();
		return ours.stream().filter((image) -> hasChanged(fullName(image), before, after)).toList();
	}

	private String idOf(String image) {
		return this.docker.id(image)
			.orElseThrow(() -> new LabException(
					"The manifests name %s, which ./lab images does not build".formatted(image)));
	}

	/// All at once, for they share most of their layers.
	private void load(List<String> ours) {
		if (!ours.isEmpty()) {
			ours.forEach((image) -> this.progress.tell(image, "being copied to the node"));
			Answer answer = this.kind.load(ours);
			if (!answer.succeeded()) {
				throw new LabException("kind cannot copy our images to the node: " + answer.complaint());
			}
			ours.forEach((image) -> this.progress.done(image, "on the node"));
		}
	}

	private void tryToLoad(String image) {
		if (this.docker.id(image).isEmpty()) {
			this.progress.tell(image, "not on this machine: the node pulls it");
			return;
		}
		this.progress.tell(image, "being copied to the node");
		Answer answer = this.kind.load(List.of(image));
		if (answer.succeeded()) {
			this.progress.done(image, "on the node");
		}
		else {
			this.progress.tell(image, "cannot be copied, so the node pulls it: " + answer.complaint());
		}
	}

	private static boolean isOurs(String image) {
		return image.startsWith(Image.PREFIX);
	}

	/// Docker may call an image by another id than the node, so only the node's own ids
	/// are
	/// compared.
	private static boolean hasChanged(String name, Map<String, String> before, Map<String, String> after) {
		return before.containsKey(name) && !Objects.equals(before.get(name), after.get(name));
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
