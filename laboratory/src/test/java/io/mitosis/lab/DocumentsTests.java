package io.mitosis.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.mitosis.lab.component.Components;
import io.mitosis.lab.fault.Catalogue;
import io.mitosis.lab.system.Checkout;
import io.mitosis.lab.system.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class DocumentsTests {

	private static final Path ROOT = Checkout.here().root();

	private static final Set<String> GENERATED = Set.of("target", ".git", ".lab", "node_modules");

	private static final Pattern LINK = Pattern.compile("]\\((?!https?:|mailto:|#)([^)#\\s]+)");

	private static final Pattern LAB_COMMAND = Pattern.compile("\\./lab ([a-z]+)");

	private static final Pattern LAB_CALL = Pattern.compile("\\./lab ([^|&\n]+)");

	private static final Pattern LAB_BENCH = Pattern.compile("\\./lab bench ([a-z]+(?:-[a-z]+)*)");

	private static final Pattern LAB_BREAK = Pattern.compile("\\./lab break ([a-z]+(?:-[a-z]+)*)");

	private static final Pattern MAVEN_MODULES = Pattern.compile("-pl ([a-z,-]+)");

	private static final Pattern PROBLEM = Pattern.compile("Problems\\s*\\.of\\([^\"]*\"([a-z-]+)\"");

	private static final Pattern STATUS_PAGE = Pattern.compile("new StatusPage\\(\"([a-z-]+)\"");

	private static final Catalogue FAULTS = new Catalogue(Components.of(new Settings(Map.of())), true);

	private static final int LINES_OF_A_DECISION = 40;

	@ParameterizedTest
	@MethodSource("documents")
	void pointsOnlyToWhatExists(Path document) {
		List<String> links = matches(LINK, document).toList();

		assertThat(links).allSatisfy((link) -> assertThat(document.resolveSibling(link)).exists());
	}

	@ParameterizedTest
	@MethodSource("documents")
	void namesOnlyFilesThatExist(Path document) {
		List<String> names = matches(pathsOf(ROOT), document).toList();

		assertThat(names).allSatisfy((name) -> assertThat(ROOT.resolve(name)).exists());
	}

	@ParameterizedTest
	@MethodSource("documents")
	void showsOnlyCommandsThatExist(Path document) {
		CommandLine lab = Lab.commandLine();
		CommandLine bench = Objects.requireNonNull(lab.getSubcommands().get("bench"));

		assertThat(lab.getSubcommands().keySet()).containsAll(matches(LAB_COMMAND, document).toList());
		assertThat(bench.getSubcommands().keySet()).containsAll(matches(LAB_BENCH, document).toList());
		assertThat(matches(LAB_BREAK, document)).allSatisfy((fault) -> assertThat(FAULTS.named(fault)).isNotNull());
		assertThat(matches(MAVEN_MODULES, document).flatMap((modules) -> Stream.of(modules.split(","))))
			.allSatisfy((module) -> assertThat(ROOT.resolve(module).resolve("pom.xml")).exists());
	}

	@ParameterizedTest
	@MethodSource("workflowCommands")
	void theWorkflowRunsOnlyWhatTheProgramUnderstands(String command) {
		assertThatCode(() -> Lab.commandLine().parseArgs(command.strip().split(" +"))).doesNotThrowAnyException();
	}

	@Test
	void explainsEveryProblem() throws IOException {
		try (Stream<Path> sources = files(ROOT, ".java")) {
			List<String> slugs = sources.filter((source) -> source.toString().contains("/src/main/"))
				.flatMap((source) -> Stream.concat(matches(PROBLEM, source), matches(STATUS_PAGE, source)))
				.toList();

			assertThat(slugs).contains("email-taken", "unavailable")
				.allSatisfy((slug) -> assertThat(ROOT.resolve("docs/problems/" + slug + ".md")).exists());
		}
	}

	@Test
	void keepsDecisionsShort() throws IOException {
		try (Stream<Path> decisions = files(ROOT.resolve("docs/adr"), ".md")) {
			assertThat(decisions).isNotEmpty()
				.allSatisfy(
						(decision) -> assertThat(Files.readAllLines(decision)).hasSizeLessThan(LINES_OF_A_DECISION));
		}
	}

	static Stream<Path> documents() throws IOException {
		return Stream.concat(files(ROOT, ".md"), files(ROOT.resolve(".github"), ".yml"));
	}

	static Stream<String> workflowCommands() throws IOException {
		return files(ROOT.resolve(".github"), ".yml").flatMap((workflow) -> matches(LAB_CALL, workflow));
	}

	/// A path in a document starts with something that lies in the root; an image of a
	/// container has a colon, too.
	private static Pattern pathsOf(Path root) {
		try (Stream<Path> entries = Files.list(root)) {
			List<String> folders = entries.filter(Files::isDirectory)
				.map((entry) -> entry.getFileName().toString())
				.filter((name) -> !GENERATED.contains(name))
				.map(Pattern::quote)
				.toList();
			return Pattern.compile("`((?:%s)/[^`\\s*…<>:]*)`".formatted(String.join("|", folders)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<String> matches(Pattern pattern, Path file) {
		try {
			return pattern.matcher(Files.readString(file)).results().map((MatchResult match) -> match.group(1));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<Path> files(Path folder, String suffix) throws IOException {
		return Files.walk(folder)
			.filter((file) -> file.toString().endsWith(suffix))
			.filter((file) -> Stream.of(ROOT.relativize(file).toString().split("[/\\\\]"))
				.noneMatch(GENERATED::contains));
	}

}
