package io.mitosis.lab.rollout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.mitosis.lab.cluster.Cluster;
import io.mitosis.lab.pod.Pod;
import io.mitosis.lab.pod.Snapshot;
import io.mitosis.lab.tool.Answer;

/// A folder that says why the cluster is as it is; no Secret gets into it.
///
/// What cannot be had is told in its file instead: half a bundle helps, an error does not.
///
/// @param cluster the cluster, in whatever state
/// @param folder gets the files
public record Diagnostics(Cluster cluster, Path folder) {

	private static final Map<String, List<String>> QUESTIONS = new TreeMap<>(Map.of("objects.txt",
			List.of("get", "all,hpa,pdb,networkpolicies,configmaps,persistentvolumeclaims,endpointslices", "-o",
					"wide"),
			"events.txt", List.of("get", "events", "--sort-by=.metadata.creationTimestamp"), "pods.txt",
			List.of("describe", "pods"), "workloads.txt", List.of("describe", "deployments,statefulsets,jobs,hpa,pdb"),
			"nodes.txt", List.of("describe", "nodes"), "usage.txt", List.of("top", "pods", "--containers"),
			"elsewhere.txt", List.of("get", "pods", "--all-namespaces", "-o", "wide")));

	/// Writes what can be had.
	public void keep() {
		write("programs.txt", this.cluster.docker().tool().run("version").out()
				+ this.cluster.kind().tool().run("version").out() + this.cluster.kubectl().run("version").out());
		QUESTIONS.forEach((file, question) -> write(file, ask(question)));
		this.cluster.kubectl().tryToLook().ifPresent(this::keep);
		Answer node = this.cluster.kind().exportLogs(this.folder.resolve("node"));
		if (!node.succeeded()) {
			write("node.txt", node.complaint());
		}
	}

	private void keep(Snapshot snapshot) {
		write("status.txt", new StatusTable(snapshot).text());
		snapshot.pods().forEach(this::keepLogs);
	}

	private void keepLogs(Pod pod) {
		for (String container : pod.containerNames()) {
			String name = "logs/%s-%s".formatted(pod.name(), container);
			write(name + ".log", ask(List.of("logs", pod.name(), "-c", container)));
			Answer previous = this.cluster.kubectl().run("logs", pod.name(), "-c", container, "--previous");
			if (previous.succeeded()) {
				write(name + ".previous.log", previous.out());
			}
		}
	}

	private String ask(List<String> question) {
		Answer answer = this.cluster.kubectl().run(question.toArray(String[]::new));
		return answer.out() + answer.err();
	}

	private void write(String name, String text) {
		try {
			Path file = this.folder.resolve(name);
			Files.createDirectories(file.getParent());
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
