package io.mitosis.lab.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.mitosis.lab.build.Applications;
import io.mitosis.lab.infrastructure.Maven;
import io.mitosis.lab.running.Progress;
import io.mitosis.lab.system.Checkout;
import io.mitosis.lab.system.Home;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.tool.Answer;
import io.mitosis.lab.tool.Docker;

/// Builds our images: the jars by Maven on this machine, so that a person's mirrors apply, the rest by Docker.
///
/// @param docker builds them
/// @param home whose checkout they are built from, and whose logs tell how it went
/// @param progress hears of each
public record Images(Docker docker, Home home, Progress progress) {

	private static final Pattern VERSION = Pattern.compile("<artifactId>mitosis</artifactId>\\s*<version>([^<]+)<");

	private static final String AOT = "-aot";

	/// Builds all of them.
	public void build() {
		build(Image.ALL, false);
	}

	/// Builds some.
	///
	/// @param aot whether those of our code are built a second time, with an
	/// ahead-of-time cache
	/// @return what was built, by its full name
	List<String> build(List<Image> images, boolean aot) {
		String version = version(this.home.checkout());
		makeJars(images.stream().filter(Image::ofOurCode).map(Image::name).toList());
		List<String> built = new ArrayList<>();
		for (Image image : images) {
			built.add(build(image, version, false));
			if (aot && image.ofOurCode()) {
				built.add(build(image, version + AOT, true));
			}
		}
		return built;
	}

	private void makeJars(List<String> modules) {
		Applications applications = new Applications(new Maven(this.home.checkout(), this.home.log("maven")));
		List<String> stale = applications.stale(modules);
		if (!stale.isEmpty()) {
			this.progress.tell("jars", "building " + String.join(", ", stale));
			applications.build(stale);
			this.progress.done("jars", "built");
		}
	}

	private String build(Image image, String version, boolean aot) {
		String tag = image.tag(version);
		this.progress.tell(tag, "building");
		Answer answer = this.docker.build(this.home.checkout().root(), image.build(version, aot));
		Path log = log(image.name(), answer);
		if (!answer.succeeded()) {
			throw new LabException(
					"Docker cannot build %s: %s (all of it in %s)".formatted(tag, answer.complaint(), log));
		}
		this.progress.done(tag, "built");
		return tag;
	}

	private Path log(String name, Answer answer) {
		try {
			Path log = this.home.log("image-" + name);
			Files.createDirectories(log.getParent());
			return Files.writeString(log, answer.out() + answer.err());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// The version that the root pom gives to everything.
	static String version(Checkout checkout) {
		try {
			Matcher version = VERSION.matcher(Files.readString(checkout.resolve("pom.xml")));
			if (!version.find()) {
				throw new LabException("pom.xml of %s names no version".formatted(checkout.root()));
			}
			return version.group(1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
