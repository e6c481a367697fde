package io.mitosis.lab.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

import picocli.CommandLine.Option;

/// Which system a command means, in containers or not: for commands that need nothing but its addresses.
public final class TargetOption extends SystemOption {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	@Option(names = "--target", paramLabel = "TARGET",
			description = "where the system runs: ${COMPLETION-CANDIDATES} (default: MITOSIS_TARGET, else local)")
	private Optional<Target> target = Optional.empty();

	/// The target that was asked for.
	public Target target() {
		return this.target.or(() -> settings().find("MITOSIS_TARGET").map(Target::of)).orElse(Target.LOCAL);
	}

	/// What is kept about the target.
	@Override
	public Home home() {
		return target().home(processes());
	}

	/// The home that `--home` names, whatever the target.
	public Home processes() {
		return super.home();
	}

	/// Where the system listens.
	///
	/// @throws LabException when it runs in containers and does not answer
	@Override
	public Addresses addresses() {
		Addresses addresses = target().addresses(super.home(), settings());
		if (!target().isLocal()) {
			check(addresses.origin());
		}
		return addresses;
	}

	/// Ends a command that starts, ends or looks into processes, when others were asked
	/// for.
	///
	/// @param command what needs them
	/// @throws LabException for every target but `local`
	public void requireProcesses(String command) {
		if (!target().isLocal()) {
			throw new LabException("%s works on processes of this machine, not on --target %s: ./lab up -d, then %s"
				.formatted(command, target(), command));
		}
	}

	private void check(URI origin) {
		HttpRequest request = HttpRequest.newBuilder(origin.resolve("/api/v1/plans")).timeout(PATIENCE).build();
		try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
			http.send(request, BodyHandlers.discarding());
		}
		catch (IOException ex) {
			throw new LabException("Nothing answers at %s: %s starts the system of --target %s".formatted(origin,
					target().start(), target()), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LabException("Interrupted", ex);
		}
	}

}
