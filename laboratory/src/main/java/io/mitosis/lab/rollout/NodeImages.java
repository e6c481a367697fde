package io.mitosis.lab.rollout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.mitosis.lab.image.Image;
import io.mitosis.lab.running.Progress;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.tool.Answer;
import io.mitosis.lab.tool.Docker;
import io.mitosis.lab.tool.Kind;
import tools.jackson.databind.JsonNode;

/// Brings images of this machine to the cluster's node, as far as it does not have them.
///
/// Ours are never pulled, so they must be here. Others are pulled to this machine once and copied from it to each cluster
/// that is made; what cannot be had that way is left to the node, which tries to pull it.
///
/// @param docker has the images, and runs the node
/// @param kind copies them
/// @param progress hears of each
/// @param renewals remembers those that pods may not have noticed
record NodeImages(Docker docker, Kind kind, Progress progress, Renewals renewals) {

	/// Brings these images.
	///
	/// @return those that are another under the same name now, or were since pods were
	/// last replaced
	List<String> bring(List<String> images) {
		Map<String, HeldImage> before = onTheNode();
		List<String> overdue = this.renewals.due()
			.stream()
			.filter((image) -> before.containsKey(fullName(image)))
			.toList();
		List<String> ours = images.stream()
			.filter(NodeImages::isOurs)
			.filter((image) -> !held(before, image).is(idOf(image)))
			.toList();
		this.renewals.become(union(overdue, ours));
		load(ours);
		images.stream()
			.filter((image) -> !isOurs(image) && !before.containsKey(fullName(image)))
			.forEach(this::tryToLoad);
		Map<String, HeldImage> after = ours.isEmpty() ? before : onTheNode();
		List<String> replaced = union(overdue,
				ours.stream().filter((image) -> hasChanged(image, before, after)).toList());
		this.renewals.become(replaced);
		return replaced;
	}

	private static List<String> union(List<String> some, List<String> others) {
		return Stream.concat(some.stream(), others.stream()).distinct().toList();
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
			Answer answer = copy(ours);
			if (!answer.succeeded()) {
				throw new LabException("kind cannot copy our images to the node: " + answer.complaint());
			}
			ours.forEach((image) -> this.progress.done(image, "on the node"));
		}
	}

	private void tryToLoad(String image) {
		Answer answer = onThisMachine(image);
		if (answer.succeeded()) {
			this.progress.tell(image, "being copied to the node");
			answer = copy(List.of(image));
		}
		if (answer.succeeded()) {
			this.progress.done(image, "on the node");
		}
		else {
			this.progress.tell(image, "cannot be copied, so the node pulls it: " + answer.complaint());
		}
	}

	private Answer onThisMachine(String image) {
		if (this.docker.id(image).isPresent()) {
			return Answer.DONE;
		}
		this.progress.tell(image, "being pulled, for the first time on this machine");
		return this.docker.pull(image);
	}

	private Answer copy(List<String> images) {
		return new ImageCopies(this.docker, this.kind).make(images);
	}

	private static boolean isOurs(String image) {
		return image.startsWith(Image.PREFIX);
	}

	private static boolean hasChanged(String image, Map<String, HeldImage> before, Map<String, HeldImage> after) {
		return before.containsKey(fullName(image)) && !held(before, image).id().equals(held(after, image).id());
	}

	private static HeldImage held(Map<String, HeldImage> images, String name) {
		return images.getOrDefault(fullName(name), HeldImage.NONE);
	}

	/// What the node has, by full names.
	private Map<String, HeldImage> onTheNode() {
		Map<String, HeldImage> held = new LinkedHashMap<>();
		JsonNode images = this.docker.execute(Kind.NODE, "crictl", "images", "-o", "json").json().path("images");
		for (JsonNode image : images) {
			image.path("repoTags").valueStream().forEach((tag) -> held.put(tag.asString(""), HeldImage.of(image)));
		}
		return held;
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
