package io.mitosis.lab.command;

import java.io.PrintWriter;

import io.mitosis.lab.component.Components;
import io.mitosis.lab.component.Workplace;
import io.mitosis.lab.fault.Catalogue;
import io.mitosis.lab.fault.Trouble;
import io.mitosis.lab.running.Progress;
import io.mitosis.lab.running.RunningSystem;
import io.mitosis.lab.running.Starter;
import io.mitosis.lab.running.Stopping;
import io.mitosis.lab.running.SystemStart;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.Home;
import io.mitosis.lab.system.Ports;
import io.mitosis.lab.system.Settings;
import io.mitosis.lab.system.SystemOption;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// What every command of this package works with: a mixin that finds the system and the terminal.
final class Session {

	@Mixin
	private final SystemOption system;

	private CommandSpec command = CommandSpec.create();

	Session() {
		this(new SystemOption());
	}

	/// Of a command that may mean a system in containers.
	Session(SystemOption system) {
		this.system = system;
	}

	@Spec(Target.MIXEE)
	void command(CommandSpec command) {
		this.command = command;
	}

	Home home() {
		return this.system.home();
	}

	Settings settings() {
		return this.system.settings();
	}

	/// Where the system listens.
	Addresses addresses() {
		return this.system.addresses();
	}

	Components components() {
		Components components = Components.of(settings());
		return home().links().isEmpty() ? components : components.withFaults();
	}

	RunningSystem running() {
		return new RunningSystem(home(), components());
	}

	Workplace workplace() {
		return workplace(home().ports());
	}

	Workplace workplace(Ports ports) {
		return Workplace.of(home(), ports, settings());
	}

	/// What can be broken in this system.
	Catalogue faults() {
		return new Catalogue(components(), !home().links().isEmpty());
	}

	Trouble trouble(Progress progress) {
		return new Trouble(running(), starter(progress));
	}

	/// A system beside this one, in a home and on ports of its own.
	Workplace aside(String name) {
		Home aside = new Home(home().checkout(), home().folder().resolve(name));
		return Workplace.of(aside, PortOptions.free(), settings().without("MITOSIS_ORIGIN"));
	}

	Starter starter(Progress progress) {
		return new Starter(workplace(), progress, SystemStart.PATIENCE);
	}

	Stopping stopping(Progress progress) {
		return new Stopping(running(), progress, Stopping.UNHURRIED);
	}

	Stopping hurriedStopping(Progress progress) {
		return new Stopping(running(), progress, Stopping.HURRIED);
	}

	/// Where people read: redrawn in a terminal, lines elsewhere.
	Progress progress() {
		return Progress.to(out());
	}

	/// Whether a person sits at a terminal that can redraw lines.
	boolean isInteractive() {
		return Progress.isInteractive();
	}

	PrintWriter out() {
		return this.command.commandLine().getOut();
	}

	/// Writes a line that is no part of the result.
	void remark(String sentence) {
		this.command.commandLine().getErr().println(sentence);
	}

}
