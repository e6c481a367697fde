package io.mitosis.lab.tool;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.mitosis.lab.system.LabException;
import tools.jackson.databind.JsonNode;

/// Docker's command line.
///
/// @param tool the program `docker`
public record Docker(Tool tool) {

	/// Where people get it.
	public static final String SOURCE = "https://docs.docker.com/get-started/get-docker/";

	/// Docker, whose engine answers.
	///
	/// @throws LabException when it is missing or its engine does not run
	public static Docker in(Toolbox toolbox) {
		Docker docker = new Docker(toolbox.get("docker", SOURCE));
		Answer answer = docker.tool.run("version", "--format", "{{.Server.Version}}");
		if (!answer.succeeded()) {
			throw new LabException("Docker's engine does not answer: start Docker Desktop, or the service docker ("
					+ answer.complaint() + ")");
		}
		return docker;
	}

	/// What the engine has, as JSON.
	public JsonNode engine() {
		return this.tool.run("info", "--format", "{{json .}}").json();
	}

	/// Builds an image by BuildKit, whose plain progress is the answer's standard error.
	///
	/// Without attestations, which tell the time: the same sources shall make the same
	/// image.
	///
	/// @param folder where it runs
	/// @param arguments options and the context
	public Answer build(Path folder, List<String> arguments) {
		return this.tool.in(folder, Map.of("DOCKER_BUILDKIT", "1", "BUILDX_NO_DEFAULT_ATTESTATIONS", "1"))
			.run(Stream.concat(Stream.of("build", "--progress", "plain"), arguments.stream()).toList());
	}

	/// The id of an image of this machine; empty when it is not here.
	public Optional<String> id(String image) {
		return Optional.of(this.tool.run("image", "inspect", "--format", "{{.Id}}", image))
			.filter(Answer::succeeded)
			.map((answer) -> answer.out().strip());
	}

	/// Fetches an image from its registry.
	public Answer pull(String image) {
		return this.tool.run("pull", "--quiet", image);
	}

	/// Writes an image of this machine to a file, for the platform of this machine alone.
	public Answer save(String image, Path archive) {
		Answer platform = this.tool.run("image", "inspect", "--format", "{{.Os}}/{{.Architecture}}", image);
		return platform.succeeded()
				? this.tool.run("save", "--platform", platform.out().strip(), "--output", archive.toString(), image)
				: platform;
	}

	/// The size of an image of this machine, in bytes.
	public long size(String image) {
		return this.tool.require("Looking at " + image, List.of("image", "inspect", "--format", "{{.Size}}", image))
			.lines()
			.stream()
			.mapToLong((line) -> Long.parseLong(line.strip()))
			.sum();
	}

	/// The sizes of an image's layers in bytes, the last one first; some steps of a build
	/// leave none.
	public List<Long> layers(String image) {
		return this.tool
			.require("Looking at " + image, List.of("history", "--human=false", "--format", "{{.Size}}", image))
			.lines()
			.stream()
			.map((line) -> Long.valueOf(line.strip()))
			.filter((size) -> size > 0)
			.toList();
	}

	/// Runs a program in a container.
	public Answer execute(String container, String... command) {
		return this.tool.run(Stream.concat(Stream.of("exec", container), Stream.of(command)).toList());
	}

	/// The ports of this machine that lead to a container, such as
	/// `30080/tcp -> 127.0.0.1:8080`.
	public List<String> published(String container) {
		return this.tool.run("port", container).lines();
	}

	/// Whether a container is there but does not run.
	public boolean isStopped(String container) {
		Answer answer = this.tool.run("inspect", "--format", "{{.State.Running}}", container);
		return answer.succeeded() && answer.out().strip().equals("false");
	}

	/// Starts a container that is there.
	public void start(String container) {
		this.tool.require("Starting " + container, List.of("start", container));
	}

}
